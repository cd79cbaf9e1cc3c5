package matinee.server.host;

import matinee.protocol.ServerFrame;
import matinee.server.room.Fact;
import matinee.server.room.KeyHash;
import matinee.server.room.RoomId;

/// The link a room gets when it is turned over (RM7): drawn beforehand, because a room knows no
/// chance.
///
/// @param hashed all the room gets to know of it
record SpareLink(RoomId roomId, String hostKey, Fact.Secret.Link hashed) {
  static SpareLink drawn() {
    RoomId roomId = Tokens.roomId();
    String hostKey = Tokens.secret();
    return new SpareLink(roomId, hostKey, new Fact.Secret.Link(roomId, KeyHash.of(hostKey)));
  }

  ServerFrame.NewLink told(long ref) {
    return new ServerFrame.NewLink(ref, roomId.value(), hostKey);
  }

  @Override
  public String toString() {
    return "SpareLink[…]"; // the key never reaches a log
  }
}
