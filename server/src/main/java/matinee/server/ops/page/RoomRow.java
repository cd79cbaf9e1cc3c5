package matinee.server.ops.page;

import matinee.protocol.PlaybackState;
import matinee.server.host.RoomSight;
import org.jspecify.annotations.Nullable;

/// A room as one line of the list.
record RoomRow(
    String mark,
    String title,
    @Nullable String film,
    @Nullable PlaybackState state,
    @Nullable Double positionMs,
    @Nullable Double durationMs,
    int here,
    int held,
    int seats,
    double openMs,
    boolean restored,
    boolean locked,
    boolean planned,
    @Nullable Double worstSkewMs,
    int stalled,
    int stalls) {

  static RoomRow of(RoomSight room) {
    int here = room.here();
    return new RoomRow(
        room.mark(),
        room.title(),
        room.film(),
        room.state(),
        known(room.positionMs()),
        known(room.durationMs()),
        here,
        room.members().size() - here,
        room.seats(),
        room.openMs(),
        room.restored(),
        room.locked(),
        room.planned(),
        known(room.worstSkewMs()),
        room.stalled(),
        room.stalls());
  }

  static @Nullable Double known(double value) {
    return Double.isNaN(value) ? null : (Double) value;
  }
}
