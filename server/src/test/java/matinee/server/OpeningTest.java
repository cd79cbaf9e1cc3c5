package matinee.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 6455, 4.2: the opening handshake, where [LiveHandshakeTest] does not look.
class OpeningTest extends ConformanceBed {
  private static final String USUAL =
      """
      GET %s HTTP/1.1
      Host: 127.0.0.1
      Upgrade: websocket
      Connection: Upgrade
      Sec-WebSocket-Version: 13
      Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
      Sec-WebSocket-Protocol: matinee.v1

      """
          .replace("\n", "\r\n");

  @ParameterizedTest
  @CsvSource({
    "Upgrade: websocket, Upgrade: WebSocket",
    "Upgrade: websocket, UPGRADE:websocket",
    "Upgrade: websocket, 'Upgrade: h2c, websocket'",
    "Connection: Upgrade, Connection: upgrade",
    "Connection: Upgrade, 'Connection: keep-alive, Upgrade'",
    "Sec-WebSocket-Protocol: matinee.v1, sec-websocket-protocol:matinee.v1",
    "Host: 127.0.0.1, 'Host: somewhere.example:99'",
  })
  void GW8_ways_to_ask_that_are_as_good(String line, String instead) throws IOException {
    assertThat(asked(usual().replace(line, instead))).startsWith("HTTP/1.1 101 ");
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1, HTTP/1.0, 426",
    "HTTP/1.1, HTTP/3.0, 505",
    "GET, PUT, 405",
    "Host: 127.0.0.1, X: y, 400",
    "Sec-WebSocket-Version: 13, 'Sec-WebSocket-Version: 13, 8', 426",
    "Sec-WebSocket-Version: 13, Sec-WebSocket-Version: 013, 426",
    "Sec-WebSocket-Version: 13, X: y, 426",
    "dGhlIHNhbXBsZSBub25jZQ==, dGhlIHNhbXBsZSBub25jZQ, 400",
    "dGhlIHNhbXBsZSBub25jZQ==, dGhlIHNhbXBsZSBub25jZSE=, 400",
    "dGhlIHNhbXBsZSBub25jZQ==, 'dGhl IHNhbXBsZSBub25jZQ==', 400",
    "matinee.v1, MATINEE.V1, 400",
  })
  void GW8_ways_to_ask_that_are_not(String part, String instead, int status) throws IOException {
    assertThat(asked(usual().replace(part, instead))).startsWith("HTTP/1.1 " + status + " ");
  }

  /// A page waits for the answer; nobody has to.
  @Test
  void GW8_frames_that_come_with_the_handshake_are_heard() throws IOException {
    byte[] hello = Frames.text("{\"type\":\"hello\",\"name\":\"Hasty\"}");
    try (Socket socket = socket()) {
      socket.getOutputStream().write(Frames.joined(usual().getBytes(ISO_8859_1), hello));
      assertThat(RawHttp.readHead(socket.getInputStream())).startsWith("HTTP/1.1 101 ");
      int first = new DataInputStream(socket.getInputStream()).readUnsignedByte();
      assertThat(first).isEqualTo(Frames.FIN | RawSocket.TEXT);
    }
  }

  @Test
  void GW8_no_answer_names_what_was_not_offered() throws IOException {
    String head = asked(usual());
    assertThat(List.of(head.split("\r\n", -1)))
        .contains(
            "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
            "Sec-WebSocket-Protocol: matinee.v1")
        .noneMatch(line -> line.startsWith("Sec-WebSocket-Extensions"));
  }

  private String usual() {
    return USUAL.formatted("/api/rooms/" + roomId + "/live");
  }

  private String asked(String request) throws IOException {
    try (Socket socket = socket()) {
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return RawHttp.readHead(socket.getInputStream());
    }
  }

  private Socket socket() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(10_000);
    return socket;
  }
}
