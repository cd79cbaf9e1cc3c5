package matinee.server;

import java.time.Duration;
import matinee.server.gateway.GatewayLimits;
import matinee.server.gateway.Rate;
import matinee.server.settings.Group;
import picocli.CommandLine.Option;

/// The flags of what one live connection may do, and one address with several of them.
@Group("Live connections")
final class ConnectionOptions {
  @Option(
      names = "--limit-frame",
      defaultValue = "16k",
      paramLabel = "SIZE",
      converter = Units.Size.class,
      description = "size of a frame from a client")
  private int frameBytes;

  @Option(
      names = "--limit-outbox",
      defaultValue = "256k",
      paramLabel = "SIZE",
      converter = Units.Size.class,
      description = "how far a connection may fall behind")
  private int outboxBytes;

  @Option(
      names = "--limit-hello",
      defaultValue = "10s",
      paramLabel = "TIME",
      description = "how long a hello may take")
  private Duration hello = Duration.ZERO;

  @Option(
      names = "--limit-ping",
      defaultValue = "10s",
      paramLabel = "TIME",
      description = "silence before a connection is pinged")
  private Duration ping = Duration.ZERO;

  @Option(
      names = "--limit-silence",
      defaultValue = "20s",
      paramLabel = "TIME",
      description = "silence before it is closed")
  private Duration silence = Duration.ZERO;

  @Option(
      names = "--limit-chat",
      defaultValue = "2:10",
      paramLabel = "RATE",
      description = "chat messages")
  private Rate chat = Rate.UNLIMITED;

  @Option(
      names = "--limit-controls",
      defaultValue = "5:10",
      paramLabel = "RATE",
      description = "controls, queue, settings")
  private Rate controls = Rate.UNLIMITED;

  @Option(
      names = "--limit-reactions",
      defaultValue = "8:16",
      paramLabel = "RATE",
      description = "reactions")
  private Rate reactions = Rate.UNLIMITED;

  @Option(
      names = "--limit-typing",
      defaultValue = "1:3",
      paramLabel = "RATE",
      description = "marks that somebody is writing")
  private Rate typing = Rate.UNLIMITED;

  @Option(
      names = "--limit-reports",
      defaultValue = "4:8",
      paramLabel = "RATE",
      description = "reports")
  private Rate reports = Rate.UNLIMITED;

  @Option(
      names = "--limit-clock",
      defaultValue = "20:20",
      paramLabel = "RATE",
      description = "clock probes")
  private Rate clocks = Rate.UNLIMITED;

  @Option(
      names = "--limit-bare-frames",
      defaultValue = "20:200",
      paramLabel = "RATE",
      description = "pings, pongs and parts of messages")
  private Rate bareFrames = Rate.UNLIMITED;

  @Option(
      names = "--limit-strikes",
      defaultValue = "2:40",
      paramLabel = "RATE",
      description = "refused frames before a connection is closed")
  private Rate strikes = Rate.UNLIMITED;

  @Option(
      names = "--limit-sockets",
      defaultValue = "64",
      paramLabel = "N",
      description = "connections from one address; 0 for no limit")
  private int sockets;

  @Option(
      names = "--limit-connections",
      defaultValue = "4:128",
      paramLabel = "RATE",
      description = "new connections from one address")
  private Rate connections = Rate.UNLIMITED;

  @Option(
      names = "--limit-follow-up",
      defaultValue = "5ms",
      paramLabel = "TIME",
      description =
          "how long after a change of the timeline an empty frame follows, so that a lost packet is noticed; 0 for none")
  private Duration followUp = Duration.ZERO;

  /// Of one address.
  int sockets() {
    return Units.count("--limit-sockets", sockets, 0);
  }

  GatewayLimits limits() {
    return new GatewayLimits(
        Units.count("--limit-frame", frameBytes, 1_024),
        Units.count("--limit-outbox", outboxBytes, 1_024),
        Units.time("--limit-hello", hello),
        Units.time("--limit-ping", ping),
        Units.time("--limit-silence", silence),
        chat,
        controls,
        reactions,
        typing,
        reports,
        clocks,
        bareFrames,
        strikes,
        sockets(),
        connections,
        followUp);
  }
}
