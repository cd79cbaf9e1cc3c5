package matinee.server.log;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import matinee.server.room.Fact;
import matinee.server.room.RoomKey;
import org.jspecify.annotations.Nullable;

/// Where a room's events are committed before anyone sees them. The room does not know which kind
/// it has.
public interface RoomLog {
  /// Appends all entries or none, if the log's latest number is the expected one. Never blocks; the
  /// answers to one room come in the order of its calls, and never exceptionally.
  CompletableFuture<Answer> append(RoomKey room, long expectedSeq, List<Entry> entries);

  /// The events after the one number up to the other, when all of them are still kept. The log may
  /// be ahead of what the room has released, so the room says up to where.
  Optional<List<byte[]>> between(RoomKey room, long afterSeq, long upToSeq);

  /// Forgets the room.
  void erase(RoomKey room);

  /// One event as it is broadcast, byte for byte, and what is never sent.
  record Entry(long seq, byte[] event, Fact.@Nullable Secret secret) {}

  /// What became of an append.
  enum Answer {
    COMMITTED,
    /// Somebody else appended first, or an earlier append of ours failed.
    CONFLICT,
    /// There is no room for more.
    FULL,
    /// The log cannot be reached.
    UNAVAILABLE
  }
}
