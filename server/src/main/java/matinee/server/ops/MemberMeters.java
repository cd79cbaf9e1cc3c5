package matinee.server.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Condition;
import matinee.server.host.Counted;
import org.jspecify.annotations.Nullable;

/// How well the members keep in step, as they report it themselves: histograms by their condition,
/// and counts of what disturbed them. A page may report what it likes, so nothing in here can grow
/// with what it says: the labels are few and fixed, lengths and counts are cut. Safe for any
/// thread.
final class MemberMeters {
  /// From what nobody can hear to a film that is somewhere else; 40 ms is an echo, 350 ms a jump.
  private static final double[] BOUNDS_MS = {
    1, 2.5, 5, 10, 20, 40, 80, 160, 350, 1_000, 3_000,
  };

  /// More than this is as bad, and would spoil every average.
  private static final double LONGEST_MS = 60_000;

  private final Map<Condition, Timer> skew;
  private final Map<Condition, Timer> clockError;
  private final Map<Condition, Timer> rtt;
  private final Map<Condition, Timer> delivery;
  private final Counter stalls;
  private final Counter corrections;

  MemberMeters(MeterRegistry registry) {
    skew = byCondition(registry, "matinee.member.skew");
    clockError = byCondition(registry, "matinee.member.clock.error");
    rtt = byCondition(registry, "matinee.member.rtt");
    delivery = byCondition(registry, "matinee.member.delivery");
    stalls = registry.counter("matinee.member.stalls");
    corrections = registry.counter("matinee.member.corrections");
  }

  void read(@Nullable Counted before, Report reading) {
    Condition condition = reading.condition();
    record(skew, condition, reading.skewMs());
    record(clockError, condition, reading.clockErrorMs());
    record(rtt, condition, reading.rttMs());
    record(delivery, condition, reading.deliveryMs());
    if (before != null) { // else nobody knows which of them were counted already
      Counted now = Counted.in(reading);
      stalls.increment(now.stallsSince(before));
      corrections.increment(now.correctionsSince(before));
    }
  }

  private static void record(Map<Condition, Timer> by, Condition condition, @Nullable Double ms) {
    Timer timer = by.get(condition);
    if (ms != null && timer != null) {
      timer.record(nanos(Math.min(LONGEST_MS, Math.abs(ms))), TimeUnit.NANOSECONDS);
    }
  }

  /// All of them from the start, so that what has not happened yet reads 0.
  private static Map<Condition, Timer> byCondition(MeterRegistry registry, String name) {
    Map<Condition, Timer> timers = new EnumMap<>(Condition.class);
    for (Condition condition : Condition.values()) {
      timers.put(
          condition,
          Timer.builder(name)
              .tag("condition", condition.name().toLowerCase(Locale.ROOT))
              .serviceLevelObjectives(
                  DoubleStream.of(BOUNDS_MS)
                      .mapToObj(ms -> Duration.ofNanos(nanos(ms)))
                      .toArray(Duration[]::new))
              .register(registry));
    }
    return timers;
  }

  private static long nanos(double ms) {
    return Math.round(ms * 1e6);
  }
}
