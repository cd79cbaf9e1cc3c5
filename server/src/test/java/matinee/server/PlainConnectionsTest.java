package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import matinee.protocol.ServerFrame;
import matinee.server.door.DoorLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Connections that never become a request, or take their time about it.
class PlainConnectionsTest {
  private static final Duration SOON = Duration.ofMillis(400);
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int BETWEEN_BYTES_MS = 20;
  private static final int MOST_BYTES = 500;
  private static final int GONE = -1;

  private final List<Socket> open = new ArrayList<>();
  @TempDir private Path films;

  @AfterEach
  void closeAll() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
  }

  @Test
  void DR1_an_address_has_only_so_many_plain_connections() throws IOException {
    try (Matinee server = started(new DoorLimits(0, 3, LONG, LONG))) {
      answers(connect(server));
      answers(connect(server));
      answers(connect(server));
      assertThat(isRefused(connect(server))).isTrue();
      open.removeFirst().close();
      answers(connectWhenThereIsPlace(server));
    }
  }

  @Test
  void DR1_everybody_together_has_only_so_many() throws IOException {
    try (Matinee server = started(new DoorLimits(2, 0, LONG, LONG))) {
      answers(connect(server));
      answers(connect(server));
      assertThat(isRefused(connect(server))).isTrue();
    }
  }

  @Test
  void DR1_who_says_nothing_is_cut() throws IOException {
    try (Matinee server = started(new DoorLimits(0, 0, SOON, LONG))) {
      assertThat(connect(server).getInputStream().read()).isEqualTo(GONE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1|Host: a|X-Slow: ",
        "GET /",
        "POST /api/rooms HTTP/1.1|Host: a|Content-Type: application/json|Content-Length: 4000||",
        "POST /api/rooms HTTP/1.1|Host: a|Transfer-Encoding: chunked||fff|",
        "POST /nowhere HTTP/1.1|Host: a|Content-Length: 4000||",
        "GET / HTTP/1.1|Host: a|Content-Length: 4000||",
      })
  void DR1_a_request_that_trickles_is_cut(String beginning) throws IOException {
    try (Matinee server = started(new DoorLimits(0, 0, SOON, SOON))) {
      Socket socket = connect(server);
      say(socket, beginning.replace("|", "\r\n"));
      assertThat(isCutWhileTrickling(socket)).isTrue();
    }
  }

  @Test
  void DR1_the_second_request_of_a_connection_may_not_trickle_either() throws IOException {
    try (Matinee server = started(new DoorLimits(0, 0, LONG, SOON))) {
      Socket socket = connect(server);
      answers(socket);
      say(socket, "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ");
      assertThat(isCutWhileTrickling(socket)).isTrue();
    }
  }

  @Test
  void a_live_connection_and_a_slow_download_have_no_such_deadline() throws IOException {
    int size = 16 * 1_024 * 1_024;
    Files.write(films.resolve("film.mp4"), new byte[size]);
    ServerConfig config =
        ServerConfig.onAnyPort()
            .withMedia(films)
            .withLimits(ServerLimits.DEFAULT.withDoor(new DoorLimits(0, 0, SOON, LONG)));
    try (Matinee server = Matinee.start(config);
        RawSocket ana = RawSocket.open(server.port(), Rooms.make(server.port()))) {
      ana.hello("Ana");
      Socket download = connect(server);
      say(download, "GET /media/film.mp4 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      assertThat(RawHttp.readHead(download.getInputStream())).startsWith("HTTP/1.1 200");
      assertThat(connect(server).getInputStream().read()).isEqualTo(GONE); // that long it takes
      assertThat(download.getInputStream().readAllBytes()).hasSize(size);
      ana.text("{\"type\":\"chat\",\"ref\":1,\"text\":\"still here\"}");
      assertThat(ana.next(ServerFrame.Done.class).ref()).isEqualTo(1);
    }
  }

  /// Each holds a buffer and a file, and no thread.
  @Test
  void DR1_those_who_do_not_read_their_film_keep_nobody_waiting() throws IOException {
    Files.write(films.resolve("film.mp4"), new byte[16 * 1_024 * 1_024]);
    try (Matinee server = Matinee.start(ServerConfig.onAnyPort().withMedia(films))) {
      for (int i = 0; i < 100; i++) {
        say(connect(server), "GET /media/film.mp4 HTTP/1.1\r\nHost: a\r\n\r\n");
      }
      for (int i = 0; i < 20; i++) {
        assertThat(RawHttp.get(server.port(), "/api/media").status()).isEqualTo(200);
      }
    }
  }

  private static Matinee started(DoorLimits limits) throws IOException {
    return Matinee.start(
        ServerConfig.onAnyPort().withLimits(ServerLimits.DEFAULT.withDoor(limits)));
  }

  private Socket connect(Matinee server) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(10_000);
    open.add(socket);
    return socket;
  }

  /// The server hears of a closed socket a moment later.
  private Socket connectWhenThereIsPlace(Matinee server) throws IOException {
    Socket socket = connect(server);
    while (isRefused(socket)) {
      socket = connect(server);
    }
    return socket;
  }

  private static boolean isRefused(Socket socket) {
    try {
      socket.setSoTimeout(300);
      return socket.getInputStream().read() == GONE;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true; // reset
    }
  }

  private static void answers(Socket socket) throws IOException {
    socket.setSoTimeout(10_000);
    say(socket, "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
    assertThat(RawHttp.readHead(socket.getInputStream())).startsWith("HTTP/1.1 200");
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /// A byte now and then, whatever is answered, until the other side has enough.
  private static boolean isCutWhileTrickling(Socket socket) throws IOException {
    socket.setSoTimeout(BETWEEN_BYTES_MS);
    for (int i = 0; i < MOST_BYTES; i++) {
      try {
        say(socket, "x");
        if (socket.getInputStream().readNBytes(1_024).length == 0) {
          return true;
        }
      } catch (SocketTimeoutException e) {
        // nothing is said yet
      } catch (IOException e) {
        return true; // reset
      }
    }
    return false;
  }
}
