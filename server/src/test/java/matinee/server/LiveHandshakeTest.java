package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import matinee.protocol.ServerFrame;
import matinee.server.RawSocket.Heard;
import matinee.server.door.DoorLimits;
import matinee.server.gateway.Rate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who gets a live connection, and who does not.
class LiveHandshakeTest {
  private static final List<String> UPGRADE =
      List.of(
          "Upgrade: websocket",
          "Connection: Upgrade",
          "Sec-WebSocket-Version: 13",
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
          "Sec-WebSocket-Protocol: matinee.v1");

  private final Matinee server = started(ServerConfig.onAnyPort());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_client_that_asks_properly_is_let_in() throws IOException {
    var answer = knock(UPGRADE);
    assertThat(answer.status()).isEqualTo(101);
    assertThat(answer.header("Sec-WebSocket-Accept")).isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    assertThat(answer.header("Sec-WebSocket-Protocol")).isEqualTo("matinee.v1");
    assertThat(answer.header("Sec-WebSocket-Extensions")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-WebSocket-Protocol: matinee.v1, '', 400",
    "Sec-WebSocket-Protocol: matinee.v1, Sec-WebSocket-Protocol: matinee.v2, 400",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==, '', 400",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==, Sec-WebSocket-Key: short, 400",
    "Sec-WebSocket-Version: 13, Sec-WebSocket-Version: 8, 426",
    "Upgrade: websocket, '', 426",
    "Connection: Upgrade, '', 400",
  })
  void a_client_that_does_not_is_told_what_is_missing(String line, String instead, int status)
      throws IOException {
    List<String> headers = new ArrayList<>(UPGRADE);
    headers.remove(line);
    if (!instead.isEmpty()) {
      headers.add(instead);
    }
    var answer = knock(headers);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void several_subprotocols_and_compression_are_offered_and_the_right_one_is_taken()
      throws IOException {
    List<String> headers = new ArrayList<>(UPGRADE.subList(0, 4));
    headers.add("Sec-WebSocket-Protocol: chat, matinee.v1");
    headers.add("Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits");
    var answer = knock(headers);
    assertThat(answer.status()).isEqualTo(101);
    assertThat(answer.header("Sec-WebSocket-Protocol")).isEqualTo("matinee.v1");
    assertThat(answer.header("Sec-WebSocket-Extensions")).isEmpty();
  }

  @Test
  void GW6_pages_of_other_origins_are_refused() throws IOException {
    assertThat(knockFrom("http://127.0.0.1:" + server.port()).status()).isEqualTo(101);
    assertThat(knockFrom("http://evil.example").status()).isEqualTo(403);
    assertThat(knockFrom("null").status()).isEqualTo(403);
    assertThat(knockFrom("https://127.0.0.1:" + server.port()).status()).isEqualTo(403);
  }

  @Test
  void GW6_two_origins_are_none() throws IOException {
    List<String> two = from("http://127.0.0.1:" + server.port());
    two.add("Origin: http://evil.example");
    assertThat(knock(two).status()).isEqualTo(403);
  }

  /// Its cable is cut: nothing comes any more, neither an answer to a ping nor a goodbye.
  @Test
  void GW4_a_half_open_socket_is_given_up_and_its_place_is_free_again() throws IOException {
    var lingered = new DoorLimits(0, 0, Duration.ofSeconds(4), Duration.ofSeconds(30));
    ServerConfig config = ServerConfig.onAnyPort().withLimits(Rooms.impatient().withDoor(lingered));
    try (Matinee small = started(config)) {
      String roomId = Rooms.make(small.port());
      try (RawSocket vanished = RawSocket.open(small.port(), roomId)) {
        vanished.hello("Ana");
        assertThat(vanished.end()).isEqualTo(new Heard.Closed(4002, "silent"));
        waitFourSeconds(small); // and it never says goodbye
        RawSocket.open(small.port(), roomId).close(); // the only place there is
      }
    }
  }

  /// As long as this server bears with a connection that asks for nothing.
  private static void waitFourSeconds(Matinee server) throws IOException {
    try (Socket idle = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      assertThat(idle.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void GW6_the_public_origin_and_the_allowed_ones_are_let_in() throws IOException {
    ServerConfig config =
        ServerConfig.onAnyPort()
            .withPublicUrl(URI.create("https://films.example.org/room/"))
            .withOrigins(List.of(URI.create("https://friends.example")));
    try (Matinee open = started(config)) {
      assertThat(knock(open, from("https://films.example.org")).status()).isEqualTo(101);
      assertThat(knock(open, from("https://friends.example")).status()).isEqualTo(101);
      assertThat(knock(open, from("https://enemies.example")).status()).isEqualTo(403);
    }
  }

  @Test
  void only_get_begins() throws IOException {
    var answer = RawHttp.send(server.port(), "POST", live(), "", UPGRADE.toArray(String[]::new));
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("GET");
  }

  @ParameterizedTest
  @CsvSource({"aaaaa-aaaaa-aaaaa", "nonsense", "AAAAA-AAAAA-AAAAA", "%F0%9F%98%80"})
  void an_address_without_a_room_is_upgraded_and_told_so(String roomId) throws IOException {
    try (RawSocket socket = RawSocket.open(server.port(), roomId)) {
      assertThat(socket.next(ServerFrame.Closing.class).code().number()).isEqualTo(4505);
      assertThat(socket.end()).isEqualTo(new Heard.Closed(4505, "no-such-room"));
    }
  }

  @Test
  void GW5_an_address_has_only_so_many_sockets_until_one_is_closed() throws IOException {
    var few = ServerLimits.DEFAULT.withGateway(Rooms.gateway(Duration.ofSeconds(10), 2));
    try (Matinee small = started(ServerConfig.onAnyPort().withLimits(few))) {
      String roomId = Rooms.make(small.port());
      try (RawSocket first = RawSocket.open(small.port(), roomId);
          RawSocket second = RawSocket.open(small.port(), roomId)) {
        assertThat(first.hello("Ana").room().members()).hasSize(1);
        assertThatThrownBy(() -> RawSocket.open(small.port(), roomId))
            .hasMessageContaining("429")
            .hasMessageContaining("Retry-After");
        second.frame(0x88, new byte[0], true);
        assertThat(second.end()).isInstanceOf(Heard.Closed.class);
        assertThat(second.hear()).isEqualTo(new Heard.Gone());
        RawSocket.open(small.port(), roomId).close();
      }
    }
  }

  /// Found by trying to break it: one seat that dropped and resumed five hundred times a second.
  @Test
  void GW5_an_address_opens_connections_at_a_rate_and_not_without_end() throws IOException {
    var slow =
        ServerLimits.DEFAULT.withGateway(
            Rooms.gateway(Duration.ofSeconds(10), 0, new Rate(0.001, 2)));
    try (Matinee small = started(ServerConfig.onAnyPort().withLimits(slow))) {
      String roomId = Rooms.make(small.port());
      RawSocket.open(small.port(), roomId).close();
      RawSocket.open(small.port(), roomId).close();
      assertThatThrownBy(() -> RawSocket.open(small.port(), roomId))
          .hasMessageContaining("429")
          .hasMessageContaining("Retry-After");
    }
  }

  @Test
  void GW1_a_hello_that_does_not_come_is_not_waited_for() throws IOException {
    var impatient = Rooms.generous().withGateway(Rooms.gateway(Duration.ofMillis(100), 0));
    try (Matinee quick = started(ServerConfig.onAnyPort().withLimits(impatient));
        RawSocket socket = RawSocket.open(quick.port(), Rooms.make(quick.port()))) {
      assertThat(socket.end()).isEqualTo(new Heard.Closed(4508, "hello-late"));
    }
  }

  private RawHttp.Answer knock(List<String> headers) throws IOException {
    return knock(server, headers);
  }

  private RawHttp.Answer knockFrom(String origin) throws IOException {
    return knock(server, from(origin));
  }

  private static RawHttp.Answer knock(Matinee at, List<String> headers) throws IOException {
    return RawHttp.knock(at.port(), live(), headers);
  }

  private static List<String> from(String origin) {
    List<String> headers = new ArrayList<>(UPGRADE);
    headers.add("Origin: " + origin);
    return headers;
  }

  private static String live() {
    return "/api/rooms/aaaaa-aaaaa-aaaaa/live";
  }

  private static Matinee started(ServerConfig config) {
    try {
      return Matinee.start(config);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
