package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import matinee.protocol.ServerFrame;
import org.junit.jupiter.api.Test;

class DoorCountsTest {
  @Test
  void OP4_who_gets_a_seat_is_counted_by_what_they_were_told() throws IOException {
    try (Matinee server = Matinee.start(ServerConfig.onAnyPort().withLimits(Rooms.generous()))) {
      String roomId = Rooms.make(server.port());
      ServerFrame.Welcome welcome;
      try (RawSocket ana = RawSocket.open(server.port(), roomId)) {
        welcome = ana.hello("Ana");
      }
      comeBack(server, roomId, welcome, welcome.epoch(), ServerFrame.Resumed.class);
      comeBack(server, roomId, welcome, "another", ServerFrame.Welcome.class);
      assertThat(metrics(server))
          .contains("matinee_joins_total{how=\"fresh\"} 1.0")
          .contains("matinee_joins_total{how=\"tail\"} 1.0")
          .contains("matinee_joins_total{how=\"snapshot\"} 1.0");
    }
  }

  @Test
  void OP4_who_is_refused_a_seat_is_counted_by_the_code() throws IOException {
    try (Matinee server = Matinee.start(ServerConfig.onAnyPort().withLimits(Rooms.generous()))) {
      String roomId = Rooms.make(server.port());
      List<RawSocket> eight = new ArrayList<>();
      for (int seat = 1; seat <= 8; seat++) {
        RawSocket one = RawSocket.open(server.port(), roomId);
        one.hello("Seat " + seat);
        eight.add(one);
      }
      try (RawSocket ninth = RawSocket.open(server.port(), roomId)) {
        ninth.text("{\"type\":\"hello\",\"name\":\"Ida\"}");
        assertThat(ninth.next(ServerFrame.Refused.class)).isNotNull();
        ninth.text("{\"type\":\"hello\",\"name\":\"Ida\",\"line\":true}");
        assertThat(ninth.next(ServerFrame.Lined.class)).isNotNull();
        assertThat(metrics(server))
            .contains("matinee_join_refusals_total{code=\"room-full\"} 1.0")
            .contains("matinee_join_refusals_total{code=\"not-saved\"} 0.0")
            .contains("matinee_joins_total{how=\"fresh\"} 8.0")
            .contains("matinee_seats{state=\"here\"} 8.0")
            .contains("matinee_line_people 1.0");
      }
      for (RawSocket one : eight) {
        one.close();
      }
    }
  }

  @Test
  void OP4_who_gets_no_connection_is_counted_by_why() throws IOException {
    try (Matinee server = Matinee.start(ServerConfig.onAnyPort().withLimits(Rooms.impatient()))) {
      String roomId = Rooms.make(server.port());
      try (RawSocket ana = RawSocket.open(server.port(), roomId)) {
        ana.hello("Ana");
        var answer =
            RawHttp.get(
                server.port(),
                "/api/rooms/" + roomId + "/live",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Protocol: matinee.v1",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(metrics(server))
            .contains("matinee_connections_refused_total{why=\"many\"} 1.0")
            .contains("matinee_connections_refused_total{why=\"pace\"} 0.0");
      }
    }
  }

  private static void comeBack(
      Matinee server,
      String roomId,
      ServerFrame.Welcome welcome,
      String epoch,
      Class<? extends ServerFrame> heard)
      throws IOException {
    try (RawSocket ana = RawSocket.open(server.port(), roomId)) {
      ana.text(
          "{\"type\":\"hello\",\"name\":\"Ana\",\"resume\":{\"seatToken\":\"%s\",\"epoch\":\"%s\",\"seq\":%d}}"
              .formatted(welcome.seatToken(), epoch, welcome.seq()));
      assertThat(ana.next(heard)).isNotNull();
    }
  }

  private static String metrics(Matinee server) throws IOException {
    return RawHttp.get(server.managementPort(), "/metrics").text();
  }
}
