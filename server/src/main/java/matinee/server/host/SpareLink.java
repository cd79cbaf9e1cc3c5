package matinee.server.host;

import matinee.protocol.ServerFrame;
import matinee.server.room.Fact;
import matinee.server.room.KeyHash;
import matinee.server.room.RoomId;

/// The link a room gets when it is turned over (RM7): drawn beforehand, because a room knows no
/// chance.
record SpareLink(RoomId roomId, String hostKey) {
  static SpareLink drawn() {
    return new SpareLink(Tokens.roomId(), Tokens.secret());
  }

  /// All the room gets to know of it.
  Fact.Secret.Link hashed() {
    return new Fact.Secret.Link(roomId, KeyHash.of(hostKey));
  }

  ServerFrame.NewLink told(long ref) {
    return new ServerFrame.NewLink(ref, roomId.value(), hostKey);
  }

  @Override
  public String toString() {
    return "SpareLink[…]"; // the key never reaches a log
  }
}
