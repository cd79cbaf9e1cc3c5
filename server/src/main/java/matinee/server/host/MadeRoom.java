package matinee.server.host;

import matinee.server.room.RoomId;

/// A new room and the only copy of its host key; the room itself keeps a hash.
public record MadeRoom(RoomId roomId, String hostKey) {
  @Override
  public String toString() {
    return "MadeRoom[" + roomId + "]"; // the key never reaches a log
  }
}
