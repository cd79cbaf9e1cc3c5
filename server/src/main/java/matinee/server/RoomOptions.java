package matinee.server;

import java.time.Duration;
import matinee.server.room.RoomLimits;
import matinee.server.settings.Group;
import picocli.CommandLine.Option;

/// The flags of what one room may hold. Their defaults are written here as an operator would write
/// them; a test holds them to [ServerLimits#DEFAULT].
@Group("Rooms")
final class RoomOptions {
  @Option(
      names = "--limit-seats",
      defaultValue = "8",
      paramLabel = "N",
      description = "seats in a room")
  private int seats;

  @Option(
      names = "--limit-line",
      defaultValue = "16",
      paramLabel = "N",
      description = "people who may wait for a seat in a room")
  private int line;

  @Option(
      names = "--limit-hold",
      defaultValue = "60s",
      paramLabel = "TIME",
      description = "how long a dropped member's seat is held")
  private Duration hold = Duration.ZERO;

  @Option(
      names = "--limit-empty-room",
      defaultValue = "30m",
      paramLabel = "TIME",
      description = "how long an empty room is kept")
  private Duration emptyRoom = Duration.ZERO;

  @Option(
      names = "--limit-planned-room",
      defaultValue = "12h",
      paramLabel = "TIME",
      description = "how long an empty planned room is kept after it should have begun")
  private Duration plannedRoom = Duration.ZERO;

  @Option(
      names = "--limit-missed-plans",
      defaultValue = "4",
      paramLabel = "N",
      description = "times in a row that a recurring plan may find its room empty")
  private int missedPlans;

  @Option(
      names = "--limit-queue",
      defaultValue = "200",
      paramLabel = "N",
      description = "items on a room's queue")
  private int queue;

  @Option(
      names = "--limit-welcome-chat",
      defaultValue = "200",
      paramLabel = "N",
      description = "chat messages a joiner gets")
  private int welcomeChat;

  @Option(
      names = "--limit-welcome-chat-size",
      defaultValue = "64k",
      paramLabel = "SIZE",
      converter = Units.Size.class,
      description = "how much text they may be")
  private int welcomeChatBytes;

  @Option(
      names = "--limit-kept-events",
      defaultValue = "1000",
      paramLabel = "N",
      description = "events kept for those who come back, a room")
  private int keptEvents;

  @Option(
      names = "--limit-kept-size",
      defaultValue = "512k",
      paramLabel = "SIZE",
      converter = Units.Size.class,
      description = "how much they may be")
  private int keptBytes;

  @Option(
      names = "--limit-mailbox",
      defaultValue = "256",
      paramLabel = "N",
      description = "commands waiting for a room's turn")
  private int mailbox;

  RoomLimits limits() {
    return new RoomLimits(
        Units.count("--limit-seats", seats, 1),
        Units.count("--limit-line", line, 0),
        Units.time("--limit-hold", hold),
        Units.time("--limit-empty-room", emptyRoom),
        Units.time("--limit-planned-room", plannedRoom),
        Units.count("--limit-missed-plans", missedPlans, 1),
        Units.count("--limit-queue", queue, 1),
        Units.count("--limit-welcome-chat", welcomeChat, 0),
        Units.count("--limit-welcome-chat-size", welcomeChatBytes, 0),
        Units.count("--limit-kept-events", keptEvents, 0),
        Units.count("--limit-kept-size", keptBytes, 0),
        Units.count("--limit-mailbox", mailbox, 1));
  }
}
