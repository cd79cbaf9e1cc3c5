package matinee.server.ops.page;

import java.util.Comparator;
import java.util.Locale;
import matinee.server.host.RoomSight;
import org.jspecify.annotations.Nullable;

/// By what the list of rooms is ordered; what needs a look comes first.
enum RoomOrder {
  /// Stalled films first, then whose people are farthest apart.
  NEED,
  SKEW,
  STALLS,
  PEOPLE,
  AGE;

  static RoomOrder named(@Nullable String name) {
    for (RoomOrder order : values()) {
      if (order.name().toLowerCase(Locale.ROOT).equals(name)) {
        return order;
      }
    }
    return NEED;
  }

  /// Rooms that are alike keep their places from one look to the next.
  Comparator<RoomSight> mostFirst() {
    return ascending().reversed().thenComparing(RoomSight::mark);
  }

  private Comparator<RoomSight> ascending() {
    return switch (this) {
      case NEED ->
          Comparator.comparingInt(RoomSight::stalled)
              .thenComparingDouble(RoomOrder::skew)
              .thenComparingInt(RoomSight::here);
      case SKEW -> Comparator.comparingDouble(RoomOrder::skew);
      case STALLS -> Comparator.comparingInt(RoomSight::stalls);
      case PEOPLE -> Comparator.comparingInt(RoomSight::here);
      case AGE -> Comparator.comparingDouble(RoomSight::openMs);
    };
  }

  private static double skew(RoomSight room) {
    double worst = room.worstSkewMs();
    return Double.isNaN(worst) ? -1 : worst;
  }
}
