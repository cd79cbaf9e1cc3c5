package matinee.server.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
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
  private final Counter full;
  private final Counter unavailable;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger writable = new AtomicInteger(1);

  public JournalMeters(MeterRegistry registry) {
    this.registry = registry;
    this.commits =
        Timer.builder("matinee.journal.commit")
            .description("How long a commit takes, the disk included")
            .serviceLevelObjectives(BUCKETS)
            .register(registry);
    this.batches =
        DistributionSummary.builder("matinee.journal.batch")
            .description("How many decisions went into one commit")
            .serviceLevelObjectives(1, 4, 16, 64, 256, 1_024)
            .register(registry);
    Gauge.builder("matinee.journal.waiting", waiting::get)
        .description("Decisions that wait for the next commit")
        .register(registry);
    Gauge.builder("matinee.journal.writable", writable::get)
        .description("Whether the journal could be written last")
        .register(registry);
    this.full = failures("full"); // there from the start, so that an alert has something to watch
    this.unavailable = failures("unavailable");
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
    (why == RoomLog.Answer.FULL ? full : unavailable).increment();
  }

  @Override
  public void state(boolean isWritable, int howManyWait) {
    writable.set(isWritable ? 1 : 0);
    waiting.set(howManyWait);
  }

  private Counter failures(String why) {
    return Counter.builder("matinee.journal.failures")
        .description("Batches that could not be written")
        .tag("why", why)
        .register(registry);
  }
}
