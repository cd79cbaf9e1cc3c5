package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import matinee.server.door.AddressBlock;
import matinee.server.door.DoorLimits;
import org.junit.jupiter.api.Test;

/// A server behind a proxy, which in these tests is the test itself, on loopback.
class BehindProxyTest {
  private static final int ROOMS_A_MINUTE = 10;
  private static final List<String> UPGRADE =
      List.of(
          "Upgrade: websocket",
          "Connection: Upgrade",
          "Sec-WebSocket-Version: 13",
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
          "Sec-WebSocket-Protocol: matinee.v1");

  @Test
  void DR2_behind_a_trusted_proxy_each_client_has_limits_of_its_own() throws IOException {
    try (Matinee server = behind("127.0.0.0/8")) {
      for (int i = 0; i < ROOMS_A_MINUTE; i++) {
        assertThat(make(server, "X-Forwarded-For: 198.51.100.7, 203.0.113.9")).isEqualTo(201);
      }
      assertThat(make(server, "X-Forwarded-For: 1.2.3.4, 203.0.113.9")).isEqualTo(429);
      assertThat(make(server, "Forwarded: for=203.0.113.9")).isEqualTo(429);
      assertThat(make(server, "X-Forwarded-For: 203.0.113.10")).isEqualTo(201);
      assertThat(make(server, "Forwarded: for=\"[2001:db8::1]:1\"")).isEqualTo(201);
    }
  }

  @Test
  void DR2_from_anybody_else_such_a_header_does_nothing() throws IOException {
    try (Matinee server = behind("192.0.2.0/24")) {
      for (int i = 0; i < ROOMS_A_MINUTE; i++) {
        assertThat(make(server, "X-Forwarded-For: 203.0.113." + i)).isEqualTo(201);
      }
      assertThat(make(server, "X-Forwarded-For: 203.0.113.99")).isEqualTo(429);
      assertThat(make(server, "Forwarded: for=203.0.113.99")).isEqualTo(429);
      assertThat(live(server, "https://films.example", "X-Forwarded-Proto: https")).isEqualTo(403);
    }
  }

  @Test
  void DR2_a_page_that_came_over_tls_is_the_servers_own() throws IOException {
    try (Matinee server = behind("127.0.0.1")) {
      assertThat(live(server, "https://films.example", "X-Forwarded-Proto: https")).isEqualTo(101);
      assertThat(live(server, "http://films.example", "X-Forwarded-Proto: https")).isEqualTo(403);
      assertThat(live(server, "http://films.example", "X-Forwarded-Proto: http")).isEqualTo(101);
      assertThat(live(server, "https://evil.example", "X-Forwarded-Proto: https")).isEqualTo(403);
      for (String garbage :
          List.of("ftp", "https, http", "", "javascript", "https://evil.example")) {
        assertThat(live(server, "https://films.example", "X-Forwarded-Proto: " + garbage))
            .as(garbage)
            .isEqualTo(403);
      }
      assertThat(live(server, "https://evil.example", "X-Forwarded-Host: evil.example"))
          .isEqualTo(403);
    }
  }

  /// All its people come through a few sockets' worth of one address.
  @Test
  void DR2_a_trusted_proxy_is_not_one_visitor() throws IOException {
    var one = new DoorLimits(0, 1, Duration.ofSeconds(10), Duration.ofSeconds(30));
    ServerConfig config =
        ServerConfig.onAnyPort()
            .withTrustedProxies(List.of(AddressBlock.of("127.0.0.1")))
            .withLimits(ServerLimits.DEFAULT.withDoor(one));
    try (Matinee server = Matinee.start(config)) {
      String roomId = Rooms.make(server.port());
      try (RawSocket ana = RawSocket.open(server.port(), roomId);
          RawSocket ben = RawSocket.open(server.port(), roomId)) {
        assertThat(ana.hello("Ana").room().members()).hasSize(1);
        assertThat(ben.hello("Ben").room().members()).hasSize(2);
      }
    }
  }

  private static Matinee behind(String proxy) throws IOException {
    return Matinee.start(
        ServerConfig.onAnyPort().withTrustedProxies(List.of(AddressBlock.of(proxy))));
  }

  private static int make(Matinee server, String header) throws IOException {
    return RawHttp.send(server.port(), "POST", "/api/rooms", "", header).status();
  }

  private static int live(Matinee server, String origin, String header) throws IOException {
    List<String> headers = new ArrayList<>(UPGRADE);
    headers.add("Origin: " + origin);
    headers.add(header);
    String head = "GET /api/rooms/aaaaa-aaaaa-aaaaa/live HTTP/1.1\r\nHost: films.example\r\n";
    return RawHttp.first(server.port(), head + String.join("\r\n", headers) + "\r\n\r\n").status();
  }
}
