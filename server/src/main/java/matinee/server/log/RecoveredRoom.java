package matinee.server.log;

import java.util.List;
import matinee.server.log.StoreReading.StoredRecord;
import matinee.server.log.StoreReading.StoredRoom;
import matinee.server.room.Room;
import matinee.server.room.RoomKey;
import matinee.server.room.RoomLimits;
import org.jspecify.annotations.Nullable;

/// A room folded from its snapshot and the records after it.
///
/// @param id what its rows are filed under
/// @param snapshotSeq up to where the snapshot goes
/// @param tail the latest records, for those who come back
/// @param lost how many of its rows could not be used, for they were missing, damaged, or behind
///   one that was
record RecoveredRoom(
    long id, RoomLog.Kept kept, long snapshotSeq, List<RoomLog.Entry> tail, int lost) {

  private static final int MOST_COUNTED = 1_000_000;

  /// Whether every record that was read has its place.
  boolean isSound() {
    return lost == 0;
  }

  /// Another life of its numbering: what was sent before can't be gone on from.
  RecoveredRoom under(String epoch) {
    return new RecoveredRoom(
        id, new RoomLog.Kept(kept.key(), epoch, kept.room()), kept.room().seq(), List.of(), lost);
  }

  Tail tailUnder(RoomLimits limits) {
    long latestSeq = kept.room().seq();
    long before = tail.isEmpty() ? latestSeq : tail.getFirst().seq() - 1;
    Tail shared = Tail.after(before, limits);
    shared.append(before, tail);
    return shared;
  }

  /// None when there is nothing to begin from.
  static @Nullable RecoveredRoom of(StoredRoom stored, StateCodec codec, RoomLimits limits) {
    Room start = start(stored, codec, limits);
    return start == null ? null : folded(stored, codec, start);
  }

  private static @Nullable Room start(StoredRoom stored, StateCodec codec, RoomLimits limits) {
    if (stored.isIntact()) {
      try {
        return codec.decodeRoom(stored.snapshot(), limits);
      } catch (RuntimeException e) {
        return fromTheFirst(stored, limits);
      }
    }
    return fromTheFirst(stored, limits);
  }

  private static @Nullable Room fromTheFirst(StoredRoom stored, RoomLimits limits) {
    boolean isThere = !stored.rows().isEmpty() && stored.rows().getFirst().seq() == 1;
    return isThere ? Room.before(limits) : null;
  }

  private static RecoveredRoom folded(StoredRoom stored, StateCodec codec, Room start) {
    Room room = start;
    for (StoredRecord row : stored.rows()) {
      Room next = row.seq() == room.seq() + 1 && row.isIntact() ? after(room, row, codec) : null;
      room = next == null ? room : next;
    }
    return new RecoveredRoom(
        stored.id(),
        new RoomLog.Kept(new RoomKey(stored.key()), stored.epoch(), room),
        start.seq(),
        stored.rows().stream().map(row -> new RoomLog.Entry(row.seq(), row.event(), null)).toList(),
        lost(stored.rows(), room.seq()) + (stored.isIntact() ? 0 : 1));
  }

  /// Those beyond where the fold came to, those that are damaged, and those that are missing.
  private static int lost(List<StoredRecord> rows, long foldedSeq) {
    int lost = 0;
    long expected = rows.isEmpty() ? foldedSeq + 1 : rows.getFirst().seq();
    for (StoredRecord row : rows) {
      lost += (int) Math.min(row.seq() - expected, MOST_COUNTED);
      lost += row.seq() > foldedSeq || !row.isIntact() ? 1 : 0;
      expected = row.seq() + 1;
    }
    return lost;
  }

  private static @Nullable Room after(Room room, StoredRecord row, StateCodec codec) {
    try {
      return room.evolve(codec.decodeFact(row.event(), row.secret()));
    } catch (RuntimeException e) { // unreadable in whatever way
      return null;
    }
  }
}
