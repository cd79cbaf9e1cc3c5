package matinee.server;

import java.time.Duration;
import matinee.server.gateway.GatewayLimits;
import matinee.server.gateway.Rate;
import matinee.server.room.RoomLimits;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The flags of every limit. Their defaults are written here as an operator would write them; a
/// test holds them to [ServerLimits#DEFAULT].
final class LimitOptions {
  private static final String SHOWN = " (default: ${DEFAULT-VALUE})";

  @Option(
      names = "--limit-seats",
      defaultValue = "8",
      paramLabel = "N",
      description = "seats in a room" + SHOWN)
  private int seats;

  @Option(
      names = "--limit-line",
      defaultValue = "16",
      paramLabel = "N",
      description = "people who may wait for a seat in a room" + SHOWN)
  private int line;

  @Option(
      names = "--limit-hold",
      defaultValue = "60s",
      paramLabel = "TIME",
      description = "how long a dropped member's seat is held" + SHOWN)
  private Duration hold = Duration.ZERO;

  @Option(
      names = "--limit-empty-room",
      defaultValue = "30m",
      paramLabel = "TIME",
      description = "how long an empty room is kept" + SHOWN)
  private Duration emptyRoom = Duration.ZERO;

  @Option(
      names = "--limit-planned-room",
      defaultValue = "12h",
      paramLabel = "TIME",
      description = "how long an empty planned room is kept after it should have begun" + SHOWN)
  private Duration plannedRoom = Duration.ZERO;

  @Option(
      names = "--limit-missed-plans",
      defaultValue = "4",
      paramLabel = "N",
      description = "times in a row that a recurring plan may find its room empty" + SHOWN)
  private int missedPlans;

  @Option(
      names = "--limit-queue",
      defaultValue = "200",
      paramLabel = "N",
      description = "items on a room's queue" + SHOWN)
  private int queue;

  @Option(
      names = "--limit-welcome-chat",
      defaultValue = "200",
      paramLabel = "N",
      description = "chat messages a joiner gets" + SHOWN)
  private int welcomeChat;

  @Option(
      names = "--limit-welcome-chat-size",
      defaultValue = "64k",
      paramLabel = "SIZE",
      converter = Units.Size.class,
      description = "how much text they may be" + SHOWN)
  private int welcomeChatBytes;

  @Option(
      names = "--limit-kept-events",
      defaultValue = "1000",
      paramLabel = "N",
      description = "events kept for those who come back, a room" + SHOWN)
  private int keptEvents;

  @Option(
      names = "--limit-kept-size",
      defaultValue = "512k",
      paramLabel = "SIZE",
      converter = Units.Size.class,
      description = "how much they may be" + SHOWN)
  private int keptBytes;

  @Option(
      names = "--limit-mailbox",
      defaultValue = "256",
      paramLabel = "N",
      description = "commands waiting for a room's turn" + SHOWN)
  private int mailbox;

  @Option(
      names = "--limit-frame",
      defaultValue = "16k",
      paramLabel = "SIZE",
      converter = Units.Size.class,
      description = "size of a frame from a client" + SHOWN)
  private int frameBytes;

  @Option(
      names = "--limit-outbox",
      defaultValue = "256k",
      paramLabel = "SIZE",
      converter = Units.Size.class,
      description = "how far a connection may fall behind" + SHOWN)
  private int outboxBytes;

  @Option(
      names = "--limit-hello",
      defaultValue = "10s",
      paramLabel = "TIME",
      description = "how long a hello may take" + SHOWN)
  private Duration hello = Duration.ZERO;

  @Option(
      names = "--limit-ping",
      defaultValue = "10s",
      paramLabel = "TIME",
      description = "silence before a connection is pinged" + SHOWN)
  private Duration ping = Duration.ZERO;

  @Option(
      names = "--limit-silence",
      defaultValue = "20s",
      paramLabel = "TIME",
      description = "silence before it is closed" + SHOWN)
  private Duration silence = Duration.ZERO;

  @Option(
      names = "--limit-chat",
      defaultValue = "2:10",
      paramLabel = "RATE",
      description = "chat messages" + SHOWN)
  private Rate chat = Rate.UNLIMITED;

  @Option(
      names = "--limit-controls",
      defaultValue = "5:10",
      paramLabel = "RATE",
      description = "controls, queue, settings" + SHOWN)
  private Rate controls = Rate.UNLIMITED;

  @Option(
      names = "--limit-reactions",
      defaultValue = "8:16",
      paramLabel = "RATE",
      description = "reactions" + SHOWN)
  private Rate reactions = Rate.UNLIMITED;

  @Option(
      names = "--limit-typing",
      defaultValue = "1:3",
      paramLabel = "RATE",
      description = "marks that somebody is writing" + SHOWN)
  private Rate typing = Rate.UNLIMITED;

  @Option(
      names = "--limit-reports",
      defaultValue = "4:8",
      paramLabel = "RATE",
      description = "reports" + SHOWN)
  private Rate reports = Rate.UNLIMITED;

  @Option(
      names = "--limit-clock",
      defaultValue = "20:20",
      paramLabel = "RATE",
      description = "clock probes" + SHOWN)
  private Rate clocks = Rate.UNLIMITED;

  @Option(
      names = "--limit-bare-frames",
      defaultValue = "20:200",
      paramLabel = "RATE",
      description = "pings, pongs and parts of messages" + SHOWN)
  private Rate bareFrames = Rate.UNLIMITED;

  @Option(
      names = "--limit-strikes",
      defaultValue = "2:40",
      paramLabel = "RATE",
      description = "refused frames before a connection is closed" + SHOWN)
  private Rate strikes = Rate.UNLIMITED;

  @Option(
      names = "--limit-sockets",
      defaultValue = "64",
      paramLabel = "N",
      description = "connections from one address; 0 for no limit" + SHOWN)
  private int sockets;

  @Option(
      names = "--limit-connections",
      defaultValue = "4:128",
      paramLabel = "RATE",
      description = "new connections from one address" + SHOWN)
  private Rate connections = Rate.UNLIMITED;

  @Option(
      names = "--limit-follow-up",
      defaultValue = "5ms",
      paramLabel = "TIME",
      description =
          "how long after a change of the timeline an empty frame follows, so that a lost packet is noticed; 0 for none"
              + SHOWN)
  private Duration followUp = Duration.ZERO;

  @Mixin private DoorOptions doors = new DoorOptions();

  ServerLimits limits() {
    return new ServerLimits(
        room(), gateway(), doors.web(), doors.door(count("--limit-sockets", sockets, 0)));
  }

  private RoomLimits room() {
    return new RoomLimits(
        count("--limit-seats", seats, 1),
        count("--limit-line", line, 0),
        time("--limit-hold", hold),
        time("--limit-empty-room", emptyRoom),
        time("--limit-planned-room", plannedRoom),
        count("--limit-missed-plans", missedPlans, 1),
        count("--limit-queue", queue, 1),
        count("--limit-welcome-chat", welcomeChat, 0),
        count("--limit-welcome-chat-size", welcomeChatBytes, 0),
        count("--limit-kept-events", keptEvents, 0),
        count("--limit-kept-size", keptBytes, 0),
        count("--limit-mailbox", mailbox, 1));
  }

  private GatewayLimits gateway() {
    return new GatewayLimits(
        count("--limit-frame", frameBytes, 1_024),
        count("--limit-outbox", outboxBytes, 1_024),
        time("--limit-hello", hello),
        time("--limit-ping", ping),
        time("--limit-silence", silence),
        chat,
        controls,
        reactions,
        typing,
        reports,
        clocks,
        bareFrames,
        strikes,
        count("--limit-sockets", sockets, 0),
        connections,
        followUp);
  }

  static int count(String flag, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(flag + " is at least " + least);
    }
    return value;
  }

  static Duration time(String flag, Duration value) {
    if (value.isZero()) {
      throw new IllegalArgumentException(flag + " is more than 0");
    }
    return value;
  }
}
