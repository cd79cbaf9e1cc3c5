package matinee.server.traces;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import matinee.server.log.JournalListener;
import matinee.server.log.RoomLog;

/// A commit of the journal, the disk included. Confined to the thread that writes.
final class ObservedJournal implements JournalListener {
  private final ObservationRegistry registry;
  private final JournalListener inside;
  private Observation commit = Observation.NOOP;

  ObservedJournal(ObservationRegistry registry, JournalListener inside) {
    this.registry = registry;
    this.inside = inside;
  }

  @Override
  public void writing(int things) {
    inside.writing(things);
    commit =
        things == 0
            ? Observation.NOOP // the beat, for the next server's clock
            : Observation.start("matinee.journal.commit", registry);
  }

  @Override
  public void wrote(int batches, Duration took) {
    inside.wrote(batches, took);
    commit.highCardinalityKeyValue(KeyValue.of("batches", Integer.toString(batches)));
  }

  @Override
  public void failed(RoomLog.Answer why) {
    inside.failed(why);
  }

  @Override
  public void state(boolean writable, int waiting) {
    inside.state(writable, waiting);
    commit.lowCardinalityKeyValue(KeyValue.of("outcome", writable ? "committed" : "failed"));
    commit.stop();
    commit = Observation.NOOP;
  }
}
