package matinee.server.host;

import java.util.concurrent.CompletableFuture;
import matinee.server.room.RoomId;

/// A new room and the only copy of its host key; the room itself keeps a hash.
///
/// @param saved when it can be seen from outside as it was made
public record MadeRoom(RoomId roomId, String hostKey, CompletableFuture<Void> saved) {
  @Override
  public String toString() {
    return "MadeRoom[" + roomId + "]"; // the key never reaches a log
  }
}
