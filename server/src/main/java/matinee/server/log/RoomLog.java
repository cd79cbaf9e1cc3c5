package matinee.server.log;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import matinee.server.room.Fact;
import matinee.server.room.Room;
import matinee.server.room.RoomKey;
import org.jspecify.annotations.Nullable;

/// Where a room's events are committed before anyone sees them. The room does not know which kind
/// it has.
public interface RoomLog {
  /// Keeps all of a batch or nothing of it. Never blocks; the answer never comes exceptionally, and
  /// may come on any thread.
  CompletableFuture<Answer> append(Batch batch);

  /// The events after the one number up to the other, when all of them are still kept. The log may
  /// be ahead of what the room has released, so the room says up to where.
  Optional<List<byte[]>> between(RoomKey room, long afterSeq, long upToSeq);

  /// The latest events up to that number, oldest first: so many, or as many as are still kept.
  List<byte[]> latest(RoomKey room, int most, long upToSeq);

  /// Whether what it has committed is there after any end of the server (EV5), so that something
  /// may be promised for next week (PL3).
  boolean outlivesTheServer();

  /// Forgets the room.
  void erase(RoomKey room);

  /// The events of one decision.
  ///
  /// @param epoch the life of the room's numbering that they belong to
  /// @param expectedSeq the number the room's latest event in the log must have
  /// @param after the room after them, for a log that keeps a room whole now and then
  record Batch(RoomKey room, String epoch, long expectedSeq, List<Entry> entries, Room after) {
    public Batch {
      entries = List.copyOf(entries);
    }
  }

  /// One event as it is broadcast, byte for byte, and what is never sent.
  record Entry(long seq, byte[] event, Fact.@Nullable Secret secret) {}

  /// A room as a log holds it: what a host begins with.
  record Kept(RoomKey key, String epoch, Room room) {}

  /// What became of an append.
  enum Answer {
    COMMITTED,
    /// Somebody else appended first, or an earlier append of ours failed.
    CONFLICT,
    /// As much waits to be written as may.
    BUSY,
    /// The disk has no room for more.
    FULL,
    /// The log cannot be reached.
    UNAVAILABLE
  }
}
