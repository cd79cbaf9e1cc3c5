package matinee.server;

import java.io.IOException;
import java.time.Duration;
import matinee.server.door.DoorLimits;
import matinee.server.gateway.GatewayLimits;
import matinee.server.gateway.Rate;
import matinee.server.http.WebLimits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What tests against a running server have in common.
final class Rooms {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Rooms() {}

  static JsonNode make(int port, String body) throws IOException {
    return json(RawHttp.send(port, "POST", "/api/rooms", body, "Content-Type: application/json"));
  }

  static String make(int port) throws IOException {
    return make(port, "{}").path("roomId").stringValue();
  }

  static JsonNode json(RawHttp.Answer answer) {
    return MAPPER.readTree(answer.text());
  }

  /// For tests that are busier than any one address should be.
  static ServerLimits generous() {
    GatewayLimits usual = GatewayLimits.DEFAULT;
    DoorLimits doors = DoorLimits.DEFAULT;
    return ServerLimits.DEFAULT
        .withGateway(gateway(usual.helloWithin(), 0))
        .withWeb(unlimited(0))
        .withDoor(new DoorLimits(0, 0, doors.requestWithin(), doors.idle()));
  }

  /// @param rooms how many there may be
  static WebLimits unlimited(int rooms) {
    return new WebLimits(
        rooms, Rate.UNLIMITED, Rate.UNLIMITED, Rate.UNLIMITED, Rate.UNLIMITED, Rate.UNLIMITED);
  }

  /// One socket an address, and no patience with silence.
  static ServerLimits impatient() {
    GatewayLimits usual = GatewayLimits.DEFAULT;
    return generous()
        .withGateway(
            new GatewayLimits(
                usual.frameBytes(),
                usual.outboxBytes(),
                usual.helloWithin(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                usual.chat(),
                usual.controls(),
                usual.reactions(),
                usual.typing(),
                usual.reports(),
                usual.clocks(),
                usual.bareFrames(),
                usual.strikes(),
                1,
                Rate.UNLIMITED,
                usual.followUp()));
  }

  /// For one who says very much.
  static ServerLimits talkative(Rate chat) {
    GatewayLimits usual = GatewayLimits.DEFAULT;
    return generous()
        .withGateway(
            new GatewayLimits(
                usual.frameBytes(),
                usual.outboxBytes(),
                usual.helloWithin(),
                usual.pingAfter(),
                Duration.ofMinutes(5),
                chat,
                usual.controls(),
                usual.reactions(),
                usual.typing(),
                usual.reports(),
                usual.clocks(),
                usual.bareFrames(),
                usual.strikes(),
                0,
                Rate.UNLIMITED,
                usual.followUp()));
  }

  static GatewayLimits gateway(Duration helloWithin, int sockets) {
    return gateway(helloWithin, sockets, Rate.UNLIMITED);
  }

  static GatewayLimits gateway(Duration helloWithin, int sockets, Rate connections) {
    GatewayLimits usual = GatewayLimits.DEFAULT;
    return new GatewayLimits(
        usual.frameBytes(),
        usual.outboxBytes(),
        helloWithin,
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
        sockets,
        connections,
        usual.followUp());
  }
}
