package matinee.server.host;

import matinee.protocol.Plan;
import org.jspecify.annotations.Nullable;

/// What anyone with the link may see before entering, and nothing else.
///
/// @param nextMs when it begins next by its plan, or began, in the last three hours (PL4)
public record RoomPreview(
    String title,
    int seatsTaken,
    int seats,
    boolean locked,
    @Nullable Plan plan,
    @Nullable Double nextMs) {
  /// Of a room without a plan.
  public RoomPreview(String title, int seatsTaken, int seats, boolean locked) {
    this(title, seatsTaken, seats, locked, null, null);
  }
}
