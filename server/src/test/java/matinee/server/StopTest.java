package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import matinee.protocol.CloseCode;
import matinee.protocol.ServerFrame;
import matinee.server.RawSocket.Heard;
import org.junit.jupiter.api.Test;

class StopTest {
  @Test
  void everybody_is_told_when_to_come_back() throws IOException, InterruptedException {
    Matinee server = Matinee.start(ServerConfig.onAnyPort());
    int port = server.port();
    String roomId = Rooms.make(port);
    try (RawSocket seated = RawSocket.open(server.port(), roomId);
        RawSocket waiting = RawSocket.open(server.port(), roomId)) {
      seated.hello("Ana");
      Thread stopping = Thread.ofPlatform().start(server::close);
      for (RawSocket socket : new RawSocket[] {seated, waiting}) {
        var closing = socket.next(ServerFrame.Closing.class);
        assertThat(closing.code()).isEqualTo(CloseCode.RESTARTING);
        assertThat(closing.retryAfterMs()).isEqualTo(2_000.0);
        assertThat(socket.end()).isEqualTo(new Heard.Closed(4000, "restarting"));
        socket.frame(0x88, new byte[] {0x0f, (byte) 0xa0}, true);
      }
      stopping.join();
    }
    assertThatThrownBy(() -> RawHttp.get(port, "/")).isInstanceOf(IOException.class);
  }

  @Test
  void a_client_that_does_not_listen_is_not_waited_for_forever() throws IOException {
    Matinee server = Matinee.start(ServerConfig.onAnyPort());
    try (RawSocket deaf = RawSocket.open(server.port(), Rooms.make(server.port()))) {
      deaf.hello("Ana");
      server.close();
      assertThat(deaf.end()).isEqualTo(new Heard.Closed(4000, "restarting"));
    }
  }

  @Test
  void closing_twice_is_harmless() throws IOException {
    Matinee server = Matinee.start(ServerConfig.onAnyPort());
    server.close();
    server.close();
  }

  @Test
  void a_port_that_is_taken_is_one_sentence() throws IOException {
    try (Matinee first = Matinee.start(ServerConfig.onAnyPort())) {
      ServerConfig same = ServerConfig.onAnyPort().withPort(first.port());
      assertThatThrownBy(() -> Matinee.start(same))
          .hasMessage("Port " + first.port() + " is already in use; choose another.");
    }
  }
}
