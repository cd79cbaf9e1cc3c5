package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// The server as an operator meets it: a process with flags, two outputs, a signal and an exit
/// code.
class ProcessTest {
  @Test
  void it_says_where_it_is_and_stops_gracefully() throws IOException, InterruptedException {
    try (ServerProcess process = ServerProcess.start("--port", "0", "--management-port", "0")) {
      assertThat(RawHttp.get(process.port(), "/api/media").status()).isEqualTo(200);
      process.stop();
      assertThat(process.line()).startsWith("For its operator: http://127.0.0.1:");
      assertThat(process.line()).isNull();
      assertThat(process.exit()).isZero();
    }
  }

  @Test
  void wrong_use_is_one_sentence_and_two() throws IOException, InterruptedException {
    try (ServerProcess process = ServerProcess.start("--port", "http")) {
      assertThat(process.errors())
          .singleElement()
          .asString()
          .startsWith("matinee: ")
          .contains("port");
      assertThat(process.exit()).isEqualTo(2);
    }
  }

  @Test
  void a_taken_port_is_one_sentence_and_one() throws IOException, InterruptedException {
    try (Matinee first = Matinee.start(ServerConfig.onAnyPort());
        ServerProcess process = ServerProcess.start("--port", Integer.toString(first.port()))) {
      assertThat(process.errors())
          .endsWith("matinee: Port " + first.port() + " is already in use; choose another.")
          .hasSize(2); // and what starts
      assertThat(process.exit()).isEqualTo(1);
    }
  }
}
