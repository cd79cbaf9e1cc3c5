package matinee.server.ops.page;

import java.util.ArrayList;
import java.util.List;
import matinee.server.host.RoomSight;
import org.jspecify.annotations.Nullable;

/// How one room went in the last hour, a moment every fifteen seconds, in little more than a
/// kilobyte. Guarded by its [RoomCurves].
final class RoomCurve {
  static final int MOMENTS = 240;
  private static final short UNKNOWN = -1;

  private final short[] worstSkewMs = new short[MOMENTS];
  private final byte[] here = new byte[MOMENTS];
  private final byte[] stalls = new byte[MOMENTS];
  private int taken;
  private int stallsBefore;

  /// @param worstSkewMs none where nobody said
  /// @param stalls since the moment before
  record Moment(@Nullable Integer worstSkewMs, int here, int stalls) {}

  RoomCurve(RoomSight first) {
    stallsBefore = first.stalls();
  }

  void take(RoomSight room) {
    int at = taken % MOMENTS;
    double worst = room.worstSkewMs();
    worstSkewMs[at] =
        Double.isNaN(worst) ? UNKNOWN : (short) Math.min(Short.MAX_VALUE, Math.round(worst));
    here[at] = (byte) Math.min(Byte.MAX_VALUE, room.here());
    stalls[at] = (byte) Math.min(Byte.MAX_VALUE, Math.max(0, room.stalls() - stallsBefore));
    stallsBefore = room.stalls();
    taken++;
  }

  /// Oldest first.
  List<Moment> moments() {
    List<Moment> moments = new ArrayList<>();
    for (int i = Math.max(0, taken - MOMENTS); i < taken; i++) {
      int at = i % MOMENTS;
      Integer worst = worstSkewMs[at] == UNKNOWN ? null : Integer.valueOf(worstSkewMs[at]);
      moments.add(new Moment(worst, here[at], stalls[at]));
    }
    return moments;
  }
}
