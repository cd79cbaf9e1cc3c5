package matinee.server.ops;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;

/// How long things take here: commands, tasks in a mailbox, rooms that wait. Safe for any thread.
final class PaceMeters {
  /// From a command that needs nobody to one that somebody notices, and far beyond.
  private static final double[] COMMAND_MS = {
    0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500,
  };

  private static final double[] WAIT_MS = {
    500, 1_000, 2_000, 3_000, 5_000, 8_000, 15_000, 30_000,
  };

  private final Timer commands;
  private final Timer mailbox;
  private final Timer waits;

  PaceMeters(MeterRegistry registry) {
    commands =
        timer(
            registry, "matinee.command", "From a command that was read to its answer", COMMAND_MS);
    mailbox =
        timer(
            registry,
            "matinee.mailbox.wait",
            "How long one task of 64 waited for its room's turn",
            COMMAND_MS);
    waits =
        timer(registry, "matinee.room.wait", "How long rooms waited for their members", WAIT_MS);
  }

  void answered(double tookMs) {
    commands.record(Math.round(tookMs * 1e6), TimeUnit.NANOSECONDS);
  }

  void begun(long waitedNanos) {
    mailbox.record(waitedNanos, TimeUnit.NANOSECONDS);
  }

  void waitOver(double waitedMs) {
    waits.record(Math.round(waitedMs * 1e6), TimeUnit.NANOSECONDS);
  }

  private static Timer timer(
      MeterRegistry registry, String name, String description, double... boundsMs) {
    return Timer.builder(name)
        .description(description)
        .serviceLevelObjectives(bounds(boundsMs))
        .register(registry);
  }

  static Duration[] bounds(double... ms) {
    return DoubleStream.of(ms)
        .mapToObj(one -> Duration.ofNanos(Math.round(one * 1e6)))
        .toArray(Duration[]::new);
  }
}
