package matinee.server.gateway;

import java.time.Duration;

/// What one connection may do, and one address. Configured by the operator.
///
/// @param frameBytes the largest message taken in
/// @param outboxBytes how far a connection may fall behind, welcome and replay not counted
/// @param helloWithin how long the first `hello` may take
/// @param pingAfter how long a connection may be silent before it is asked whether it lives
/// @param silentAfter … and before it is closed
/// @param bareFrames how often a frame may come that says nothing whole: a ping, a pong, a part of
///   a message
/// @param strikes how often a frame may be refused for coming too fast, or for being no frame at
///   all, before the connection is closed
/// @param socketsPerAddress how many at a time; zero for no limit
/// @param connections how often one address may open one: each costs a welcome
/// @param followUp how long after a change of the timeline a frame of no meaning follows (GW7);
///   zero for none
public record GatewayLimits(
    int frameBytes,
    int outboxBytes,
    Duration helloWithin,
    Duration pingAfter,
    Duration silentAfter,
    Rate chat,
    Rate controls,
    Rate reactions,
    Rate typing,
    Rate reports,
    Rate clocks,
    Rate bareFrames,
    Rate strikes,
    int socketsPerAddress,
    Rate connections,
    Duration followUp) {
  public static final GatewayLimits DEFAULT =
      new GatewayLimits(
          16 * 1024,
          256 * 1024,
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          new Rate(2, 10),
          new Rate(5, 10),
          new Rate(8, 16),
          new Rate(1, 3),
          new Rate(4, 8),
          new Rate(20, 20),
          new Rate(20, 200),
          new Rate(2, 40),
          64,
          new Rate(4, 128),
          Duration.ofMillis(5));

  public GatewayLimits {
    if (silentAfter.compareTo(pingAfter) <= 0) {
      throw new IllegalArgumentException(
          "a connection is pinged before it counts as silent, not after");
    }
  }
}
