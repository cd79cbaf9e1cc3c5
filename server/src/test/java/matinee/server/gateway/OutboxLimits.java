package matinee.server.gateway;

import java.time.Duration;

/// The usual limits, but for those of an outbox.
final class OutboxLimits {
  private OutboxLimits() {}

  static GatewayLimits of(int bytes, Duration followUp) {
    GatewayLimits usual = GatewayLimits.DEFAULT;
    return new GatewayLimits(
        usual.frameBytes(),
        bytes,
        usual.helloWithin(),
        usual.pingAfter(),
        usual.silentAfter(),
        usual.chat(),
        usual.controls(),
        usual.reactions(),
        usual.typing(),
        usual.reports(),
        usual.clocks(),
        usual.bareFrames(),
        usual.strikes(),
        usual.socketsPerAddress(),
        usual.connections(),
        followUp);
  }
}
