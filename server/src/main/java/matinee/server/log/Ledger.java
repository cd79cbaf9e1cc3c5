package matinee.server.log;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import matinee.server.room.Room;
import matinee.server.room.RoomKey;
import matinee.server.room.RoomLimits;

/// One room in the store: how far it is kept, what the transaction under way adds, and when it is
/// to be kept whole again, so that neither the file nor the next start grows with the room's age.
///
/// Confined to whoever writes; its tail is shared.
final class Ledger {
  /// So many events, or as many bytes as its last snapshot had (at least these), and it is time for
  /// another: the file takes at most about twice what happens.
  private static final int MOST_EVENTS = 500;

  private static final int FEWEST_BYTES = 64 * 1024;
  private static final long NEVER = -1;

  private final long id;
  private final RoomLog.Kept start;
  private final Tail tail;
  private final List<RoomLog.Batch> added = new ArrayList<>();
  private Room kept;
  private Room head;
  private long snapshotSeq;
  private int snapshotBytes;
  private int bytesSince;
  private int bytesAdded;
  private boolean snapshotAdded;

  /// A transaction failed, and whether it is in the file nobody can tell.
  private boolean inDoubt;

  private Ledger(long id, RoomLog.Kept start, Tail tail, long snapshotSeq) {
    this.id = id;
    this.start = start;
    this.tail = tail;
    this.kept = start.room();
    this.head = start.room();
    this.snapshotSeq = snapshotSeq;
  }

  /// Of a room that the store does not know yet.
  static Ledger begun(long id, RoomLog.Batch first, RoomLimits limits) {
    var start = new RoomLog.Kept(first.room(), first.epoch(), Room.before(limits));
    return new Ledger(id, start, Tail.under(limits), NEVER);
  }

  static Ledger of(RecoveredRoom recovered, RoomLimits limits) {
    return new Ledger(
        recovered.id(), recovered.kept(), recovered.tailUnder(limits), recovered.snapshotSeq());
  }

  RoomKey key() {
    return start.key();
  }

  Tail tail() {
    return tail;
  }

  /// Adds to the transaction. False when it does not go on from what is there.
  boolean add(Store store, RoomLog.Batch batch) throws SQLException {
    if (batch.expectedSeq() != head.seq()) {
      return false;
    }
    if (inDoubt && added.isEmpty()) {
      store.cut(id, kept.seq());
    }
    for (RoomLog.Entry entry : batch.entries()) {
      store.put(id, entry);
      bytesAdded += entry.event().length;
    }
    added.add(batch);
    head = batch.after();
    return true;
  }

  /// The last thing before the commit.
  void finish(Store store) throws SQLException {
    long events = head.seq() - snapshotSeq;
    int bytes = bytesSince + bytesAdded;
    if (inDoubt
        || snapshotSeq == NEVER
        || events >= MOST_EVENTS
        || bytes >= Math.max(FEWEST_BYTES, snapshotBytes)) {
      keepWhole(store);
    }
  }

  /// The last thing before the store is closed.
  void finishForGood(Store store) throws SQLException {
    if (head.seq() > snapshotSeq) {
      keepWhole(store);
    }
  }

  private void keepWhole(Store store) throws SQLException {
    snapshotBytes = store.put(id, start.key(), start.epoch(), head);
    store.trim(id, tail.oldestSeq());
    snapshotAdded = true;
  }

  void drop(Store store) throws SQLException {
    store.drop(id);
  }

  /// It is committed.
  void committed() {
    added.forEach(batch -> tail.append(batch.expectedSeq(), batch.entries()));
    kept = head;
    bytesSince = snapshotAdded ? 0 : bytesSince + bytesAdded;
    snapshotSeq = snapshotAdded ? head.seq() : snapshotSeq;
    inDoubt = false;
    begin();
  }

  /// It is not, as far as anybody can tell.
  void failed() {
    head = kept;
    inDoubt = true;
    begin();
  }

  private void begin() {
    added.clear();
    bytesAdded = 0;
    snapshotAdded = false;
  }
}
