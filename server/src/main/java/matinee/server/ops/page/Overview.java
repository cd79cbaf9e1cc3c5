package matinee.server.ops.page;

import java.util.List;
import matinee.protocol.PlaybackState;
import matinee.server.host.RoomSight;
import matinee.server.ops.Drain;
import org.jspecify.annotations.Nullable;

/// The whole server at a glance.
///
/// @param here members who are connected
/// @param held seats that wait for who dropped
/// @param measured members who watch and say how far from the room they are
/// @param inStep those of them who are within 40 ms
/// @param medianSkewMs of the measured
/// @param stalled members whose film has run out of data
/// @param waiting rooms whose film waits for somebody
/// @param load of this machine's processors over the last minute, where it is known
record Overview(
    String build,
    double nowMs,
    double upMs,
    int rooms,
    int playing,
    int waiting,
    int here,
    int held,
    int connections,
    int measured,
    int inStep,
    @Nullable Double medianSkewMs,
    @Nullable Double worstSkewMs,
    int stalled,
    long usedBytes,
    long mostBytes,
    @Nullable Double load,
    Drain.@Nullable Since drain) {

  /// Nobody hears an echo in that.
  private static final double IN_STEP_MS = 40;

  /// What of it is no room's.
  record Host(
      String build,
      double nowMs,
      double upMs,
      int connections,
      long usedBytes,
      long mostBytes,
      @Nullable Double load,
      Drain.@Nullable Since drain) {}

  static Overview of(List<RoomSight> rooms, Host host) {
    double[] skews =
        rooms.stream()
            .flatMap(room -> room.members().stream())
            .filter(RoomSight.Seat::isMeasured)
            .mapToDouble(seat -> Math.abs(seat.skewMs()))
            .sorted()
            .toArray();
    int here = rooms.stream().mapToInt(RoomSight::here).sum();
    int inStep = 0;
    while (inStep < skews.length && skews[inStep] <= IN_STEP_MS) {
      inStep++;
    }
    return new Overview(
        host.build(),
        host.nowMs(),
        host.upMs(),
        rooms.size(),
        in(PlaybackState.PLAYING, rooms),
        in(PlaybackState.WAITING, rooms),
        here,
        rooms.stream().mapToInt(room -> room.members().size()).sum() - here,
        host.connections(),
        skews.length,
        inStep,
        skews.length == 0 ? null : (Double) skews[(skews.length - 1) / 2],
        skews.length == 0 ? null : (Double) skews[skews.length - 1],
        rooms.stream().mapToInt(RoomSight::stalled).sum(),
        host.usedBytes(),
        host.mostBytes(),
        host.load(),
        host.drain());
  }

  private static int in(PlaybackState state, List<RoomSight> rooms) {
    return (int) rooms.stream().filter(room -> room.state() == state).count();
  }
}
