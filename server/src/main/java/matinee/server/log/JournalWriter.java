package matinee.server.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import matinee.server.log.RoomLog.Answer;
import matinee.server.room.RoomKey;
import matinee.server.room.RoomLimits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what waits as one transaction: all of a group is safe on the disk, or nothing of it is.
/// What could not be written is answered for; the next group tries again, after a pause.
///
/// Confined to one thread at a time; the tails are shared.
final class JournalWriter {
  private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);
  private static final long PAUSE_NANOS = 500_000_000;
  private static final long LEAST_SPACE = 256 * 1024;

  private final Path folder;
  private final RoomLimits limits;
  private final Map<RoomKey, Tail> tails;
  private final Supplier<Pulse> pulse;
  private final StateCodec codec = new StateCodec();
  private final Map<RoomKey, Ledger> ledgers = new HashMap<>();
  private final Set<RoomKey> toErase = new LinkedHashSet<>();
  private final Set<Ledger> touched = new LinkedHashSet<>();
  private @Nullable Store store;
  private long commits;
  private long nextId = 1;
  private @Nullable Answer failure;
  private long notBeforeNanos;

  /// What became of one append.
  record Outcome(Work.Append append, Answer answer) {}

  /// @param tails of the rooms as they are committed
  /// @param pulse this server's, now
  JournalWriter(
      Path folder,
      RoomLimits limits,
      Recovery.Recovered recovered,
      Map<RoomKey, Tail> tails,
      Supplier<Pulse> pulse) {
    this.folder = folder;
    this.limits = limits;
    this.tails = tails;
    this.pulse = pulse;
    this.store = recovered.store();
    this.commits = recovered.store().commits();
    for (RecoveredRoom room : recovered.rooms()) {
      Ledger ledger = Ledger.of(room, limits);
      ledgers.put(ledger.key(), ledger);
      tails.put(ledger.key(), ledger.tail());
      nextId = Math.max(nextId, room.id() + 1);
    }
  }

  static boolean isFailure(Answer answer) {
    return answer == Answer.FULL || answer == Answer.UNAVAILABLE;
  }

  boolean isWritable() {
    return failure == null;
  }

  List<Outcome> write(List<Work> group) {
    Answer stillFailing = failure;
    if (stillFailing != null && pulse.get().nanos() - notBeforeNanos < 0) {
      return refused(group, stillFailing);
    }
    try {
      List<Outcome> outcomes = commit(group);
      wellAgain();
      return outcomes;
    } catch (SQLException | IOException e) {
      undo(group);
      return refused(group, notWritten(e));
    } catch (RuntimeException bug) {
      undo(group);
      return alone(group, bug);
    }
  }

  /// Keeps every room whole and brings all into one file, for the next server to read quickly.
  void close() {
    try (Store last = opened()) {
      last.begin();
      for (Ledger ledger : ledgers.values()) {
        ledger.finishForGood(last);
      }
      last.commit(pulse.get());
    } catch (SQLException | IOException | RuntimeException e) {
      LOG.warn("The journal could not be tidied; what was answered for is in it", e);
    }
  }

  private List<Outcome> commit(List<Work> group) throws IOException, SQLException {
    Store open = opened();
    open.begin();
    List<Outcome> outcomes = new ArrayList<>();
    for (Work work : group) {
      switch (work) {
        case Work.Append append -> outcomes.add(new Outcome(append, add(open, append.batch())));
        case Work.Erase(RoomKey room) -> toErase.add(room);
        case Work.Stop _ -> {}
      }
    }
    for (RoomKey room : toErase) {
      Ledger ledger = ledgers.get(room);
      if (ledger != null) {
        ledger.drop(open);
        touched.remove(ledger);
      }
    }
    for (Ledger ledger : touched) {
      ledger.finish(open);
    }
    open.commit(pulse.get());
    commits = open.commits();
    for (Ledger ledger : touched) {
      ledger.committed();
      tails.put(ledger.key(), ledger.tail());
    }
    touched.clear();
    toErase.forEach(
        room -> {
          ledgers.remove(room);
          tails.remove(room);
        });
    toErase.clear();
    return outcomes;
  }

  private Answer add(Store open, RoomLog.Batch batch) throws SQLException {
    Ledger ledger = ledgers.get(batch.room());
    if (ledger == null) {
      if (batch.expectedSeq() != 0) {
        return Answer.CONFLICT;
      }
      ledger = Ledger.begun(nextId++, batch, limits);
      ledgers.put(batch.room(), ledger);
    }
    touched.add(ledger);
    return ledger.add(open, batch) ? Answer.COMMITTED : Answer.CONFLICT;
  }

  private Store opened() throws IOException, SQLException {
    Store open = store;
    if (open == null) {
      open = Store.open(folder, codec, commits);
      store = open;
    }
    return open;
  }

  private void undo(List<Work> group) {
    if (store != null) {
      store.rollBack();
    }
    for (Work work : group) {
      Ledger ledger = work instanceof Work.Append append ? ledgers.get(append.room()) : null;
      if (ledger != null) {
        ledger.failed();
      }
    }
    touched.clear();
  }

  /// A bug in writing one thing must not cost the others of its group.
  private List<Outcome> alone(List<Work> group, RuntimeException bug) {
    if (group.size() <= 1) {
      LOG.error("Something could not be written into the journal", bug);
      return refused(group, Answer.UNAVAILABLE);
    }
    List<Outcome> outcomes = new ArrayList<>();
    group.forEach(work -> outcomes.addAll(write(List.of(work))));
    return outcomes;
  }

  private List<Outcome> refused(List<Work> group, Answer why) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Work work : group) {
      switch (work) {
        case Work.Append append -> outcomes.add(new Outcome(append, why));
        case Work.Erase(RoomKey room) -> toErase.add(room);
        case Work.Stop _ -> {}
      }
    }
    return outcomes;
  }

  private Answer notWritten(Exception e) {
    Answer why = isFull(e) ? Answer.FULL : Answer.UNAVAILABLE;
    if (why != failure) {
      LOG.atWarn()
          .addKeyValue("why", why == Answer.FULL ? "the disk is full" : "unavailable")
          .setCause(e)
          .log("The journal can't be written: commands are refused until it can, films go on");
    }
    shut();
    failure = why;
    notBeforeNanos = pulse.get().nanos() + PAUSE_NANOS;
    return why;
  }

  private boolean isFull(Exception e) {
    try {
      return (e instanceof SQLException sql && Database.isFull(sql))
          || Files.getFileStore(folder).getUsableSpace() < LEAST_SPACE;
    } catch (IOException unknown) {
      return false;
    }
  }

  /// To be opened anew: after a failure nobody knows what state its statements are in.
  private void shut() {
    try {
      if (store != null) {
        store.close();
      }
    } catch (SQLException | IOException e) {
      LOG.debug("The journal's file could not be closed", e);
    }
    store = null;
  }

  private void wellAgain() {
    if (failure != null) {
      LOG.info("The journal is written again");
      failure = null;
    }
  }
}
