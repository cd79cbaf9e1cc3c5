package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The server as an operator meets it: a process with flags, two outputs, a signal and an exit
/// code.
class ProcessTest {
  private static final long PATIENCE_SECONDS = 30;

  @Test
  void it_says_where_it_is_and_stops_gracefully() throws IOException, InterruptedException {
    Process process = matinee("--port", "0", "--management-port", "0");
    try (BufferedReader out = process.inputReader()) {
      String ready = out.readLine();
      assertThat(ready).matches("Matinee is ready: http://127\\.0\\.0\\.1:\\d+/");
      int port = Integer.parseInt(ready.replaceAll(".*:(\\d+)/", "$1"));
      assertThat(RawHttp.get(port, "/api/media").status()).isEqualTo(200);
      process.toHandle().destroy(); // SIGTERM; the other destroy would close our end of its output
      assertThat(out.readLine()).isNull();
    }
    assertThat(exitOf(process)).isZero();
  }

  @Test
  void wrong_use_is_one_sentence_and_two() throws IOException, InterruptedException {
    Process process = matinee("--port", "http");
    assertThat(errors(process)).singleElement().asString().startsWith("matinee: ").contains("port");
    assertThat(exitOf(process)).isEqualTo(2);
  }

  @Test
  void a_taken_port_is_one_sentence_and_one() throws IOException, InterruptedException {
    try (Matinee first = Matinee.start(ServerConfig.onAnyPort())) {
      String port = Integer.toString(first.port());
      Process process = matinee("--port", port);
      assertThat(errors(process))
          .containsExactly("matinee: Port " + port + " is already in use; choose another.");
      assertThat(exitOf(process)).isEqualTo(1);
    }
  }

  private static Process matinee(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "matinee.server.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("MATINEE_"));
    return builder.start();
  }

  private static List<String> errors(Process process) throws IOException {
    try (BufferedReader errors = process.errorReader()) {
      return errors.lines().toList();
    }
  }

  private static int exitOf(Process process) throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
