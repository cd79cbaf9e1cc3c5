package matinee.server.host;

import matinee.protocol.ServerFrame;
import matinee.protocol.codec.WireCodec;
import matinee.server.host.Outbox.Weight;
import matinee.server.room.KeyHash;
import matinee.server.room.RoomCommand;

/// Somebody before the door: a connection without a seat, and what it asked for. Confined to its
/// room's mailbox.
final class Waiting {
  final LiveSession session;

  /// The token of the seat they will get.
  final String newToken;

  private RoomCommand.Join join;
  private boolean mayHear;
  private int toldPlace;

  Waiting(LiveSession session, RoomCommand.Join join, String newToken) {
    this.session = session;
    this.join = join;
    this.newToken = newToken;
  }

  RoomCommand.Join join() {
    return join;
  }

  String name() {
    return join.name();
  }

  boolean getsSeatOf(KeyHash token) {
    return join.newToken().equals(token);
  }

  /// A host has said yes.
  void letIn() {
    join = join.letIn();
  }

  /// Everything that the answer to its `hello` depends on is committed.
  void answered() {
    mayHear = true;
  }

  boolean mayHear() {
    return mayHear;
  }

  void tellPlace(int place, WireCodec codec) {
    if (mayHear && toldPlace != place) {
      toldPlace = place;
      session.send(codec.encode(new ServerFrame.Lined(place)), Weight.LASTING);
    }
  }
}
