package matinee.server.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
    1, 2.5, 5, 10, 20, 40, 80, 150, 350, 1_000, 3_000,
  };

  /// More than this is as bad, and would spoil every average.
  private static final double LONGEST_MS = 60_000;

  private final Map<Condition, Counter> reports;
  private final Map<Condition, Timer> skew;
  private final Map<Condition, Timer> clockError;
  private final Map<Condition, Timer> rtt;
  private final Map<Condition, Timer> delivery;
  private final Counter stalls;
  private final Counter corrections;

  MemberMeters(MeterRegistry registry) {
    Counts counts = new Counts(registry);
    reports =
        counts.of(
            "matinee.member.reports",
            "Reports of members, one of each in two seconds",
            "condition",
            Condition.class,
            Counts::named);
    skew =
        byCondition(registry, "matinee.member.skew", "How far a member's film is from the room's");
    clockError =
        byCondition(
            registry, "matinee.member.clock.error", "What a page's clock may be off by at worst");
    rtt = byCondition(registry, "matinee.member.rtt", "The smallest recent round trip of a page");
    delivery =
        byCondition(
            registry, "matinee.member.delivery", "How long an event takes to a page at worst");
    stalls = counts.of("matinee.member.stalls", "Times a running film ran out of data");
    corrections = counts.of("matinee.member.corrections", "Pulses and jumps of pages");
  }

  void read(@Nullable Counted before, Report reading) {
    Condition condition = reading.condition();
    Counter report = reports.get(condition);
    if (report != null) { // there is one of each
      report.increment();
    }
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
  private static Map<Condition, Timer> byCondition(
      MeterRegistry registry, String name, String description) {
    Map<Condition, Timer> timers = new EnumMap<>(Condition.class);
    for (Condition condition : Condition.values()) {
      timers.put(
          condition,
          Timer.builder(name)
              .description(description)
              .tag("condition", Counts.named(condition))
              .serviceLevelObjectives(PaceMeters.bounds(BOUNDS_MS))
              .register(registry));
    }
    return timers;
  }

  private static long nanos(double ms) {
    return Math.round(ms * 1e6);
  }
}
