package matinee.server.host;

import matinee.protocol.Connection;
import matinee.protocol.Member;
import matinee.protocol.Playback;
import matinee.protocol.PlaybackState;
import matinee.protocol.RoomView;

/// Who is where in all rooms, counted when somebody asks.
///
/// @param here members with a connection
/// @param held seats that are kept for members who dropped (ST3)
/// @param inLine who stands in line for a seat (ST1)
/// @param waiting rooms that wait for some of their members (PB5)
public record Census(int rooms, int here, int held, int inLine, int waiting) {
  static final Census NOBODY = new Census(0, 0, 0, 0, 0);

  /// Of one room.
  static Census of(RoomView view, int inLine) {
    int here = 0;
    for (Member member : view.members()) {
      here += member.connection() == Connection.HERE ? 1 : 0;
    }
    Playback playback = view.playback();
    boolean waits = playback != null && playback.state() == PlaybackState.WAITING;
    return new Census(1, here, view.members().size() - here, inLine, waits ? 1 : 0);
  }

  Census and(Census other) {
    return new Census(
        rooms + other.rooms,
        here + other.here,
        held + other.held,
        inLine + other.inLine,
        waiting + other.waiting);
  }
}
