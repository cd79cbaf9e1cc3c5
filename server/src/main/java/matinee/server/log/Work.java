package matinee.server.log;

import java.util.concurrent.CompletableFuture;
import matinee.server.log.RoomLog.Answer;
import matinee.server.room.RoomKey;

/// What waits to be written into the journal.
sealed interface Work {
  /// Events to keep.
  ///
  /// @param answer told once it is known
  record Append(RoomLog.Batch batch, CompletableFuture<Answer> answer) implements Work {
    RoomKey room() {
      return batch.room();
    }
  }

  record Erase(RoomKey room) implements Work {}

  /// Nothing comes after it.
  record Stop() implements Work {}
}
