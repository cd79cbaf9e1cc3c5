package matinee.server.ops;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import matinee.server.log.JournalListener;
import matinee.server.log.RoomLog;

/// How well the journal writes: how long a commit takes, how much goes into one, what waits, and
/// what could not be written. Safe for any thread.
public final class JournalMeters implements JournalListener {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(20),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2),
  };

  private final MeterRegistry registry;
  private final Timer commits;
  private final DistributionSummary batches;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger writable = new AtomicInteger(1);

  public JournalMeters(MeterRegistry registry) {
    this.registry = registry;
    this.commits =
        Timer.builder("matinee.journal.commit").serviceLevelObjectives(BUCKETS).register(registry);
    this.batches =
        DistributionSummary.builder("matinee.journal.batch")
            .serviceLevelObjectives(1, 4, 16, 64, 256, 1_024)
            .register(registry);
    registry.gauge("matinee.journal.waiting", waiting);
    registry.gauge("matinee.journal.writable", writable);
    failed(RoomLog.Answer.FULL, 0); // there from the start, so that an alert has something to watch
    failed(RoomLog.Answer.UNAVAILABLE, 0);
  }

  @Override
  public void wrote(int howMany, Duration took) {
    if (howMany > 0) {
      commits.record(took);
      batches.record(howMany);
    }
  }

  @Override
  public void failed(RoomLog.Answer why) {
    failed(why, 1);
  }

  @Override
  public void state(boolean isWritable, int howManyWait) {
    writable.set(isWritable ? 1 : 0);
    waiting.set(howManyWait);
  }

  private void failed(RoomLog.Answer why, int times) {
    String name = why == RoomLog.Answer.FULL ? "full" : "unavailable";
    registry.counter("matinee.journal.failures", "why", name).increment(times);
  }
}
