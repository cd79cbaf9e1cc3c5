package matinee.server.host;

import java.util.concurrent.CompletableFuture;
import matinee.server.room.RoomId;

/// A new room and the only copy of its host key; the room itself keeps a hash.
///
/// @param mark what names it in the log
/// @param answered done when it may be told of: it can be seen from outside as it was made, or its
///   log can save nothing just now
public record MadeRoom(
    RoomId roomId, String hostKey, String mark, CompletableFuture<Void> answered) {
  @Override
  public String toString() {
    return "MadeRoom[" + roomId + "]"; // the key never reaches a log
  }
}
