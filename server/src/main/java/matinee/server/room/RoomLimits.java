package matinee.server.room;

import java.time.Duration;

/// What a room may hold, and for how long. Configured by the operator, the same for every room.
///
/// @param seats how many seats a room has (ST1)
/// @param line how many may wait for a seat (ST1)
/// @param hold how long the seat of a dropped member is held (ST3), and how long a film runs for
///   nobody (PB11)
/// @param emptyRoomKept how long an empty room is kept (RM3)
/// @param plannedRoomKept how long an empty planned room is kept after it should have begun (PL2)
/// @param missedPlans through how many such times in a row it may stand empty (PL2)
/// @param queue how many items may wait on the queue (QU1)
/// @param welcomeChat how many of them a joiner gets (CH2)
/// @param welcomeChatBytes … and how much text at most (CH2)
/// @param keptEvents how many events are kept for those who come back
/// @param keptBytes … and how many bytes of them
/// @param mailbox how many commands may wait for the room's turn
public record RoomLimits(
    int seats,
    int line,
    Duration hold,
    Duration emptyRoomKept,
    Duration plannedRoomKept,
    int missedPlans,
    int queue,
    int welcomeChat,
    int welcomeChatBytes,
    int keptEvents,
    int keptBytes,
    int mailbox) {
  public static final RoomLimits DEFAULT =
      new RoomLimits(
          8,
          16,
          Duration.ofSeconds(60),
          Duration.ofMinutes(30),
          Duration.ofHours(12),
          4,
          200,
          200,
          64 * 1024,
          1_000,
          512 * 1024,
          256);

  double holdMs() {
    return hold.toMillis();
  }

  double plannedRoomKeptMs() {
    return plannedRoomKept.toMillis();
  }

  double emptyRoomKeptMs() {
    return emptyRoomKept.toMillis();
  }
}
