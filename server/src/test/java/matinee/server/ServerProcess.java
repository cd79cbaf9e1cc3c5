package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The server as a process of its own. For one thread.
final class ServerProcess implements AutoCloseable {
  /// It lives for seconds: what a JVM does for a long life would only make it late.
  private static final List<String> SHORT_LIVED =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static final long PATIENCE_SECONDS = 60;

  private final Process process;

  private ServerProcess(Process process) {
    this.process = process;
  }

  static ServerProcess start(String... arguments) throws IOException {
    return start(List.of(), arguments);
  }

  /// @param forTheJvm its own flags
  static ServerProcess start(List<String> forTheJvm, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(SHORT_LIVED);
    command.addAll(forTheJvm);
    command.add("--enable-native-access=ALL-UNNAMED"); // as the runnable jar's manifest says
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "matinee.server.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("MATINEE_"));
    return new ServerProcess(builder.start());
  }

  /// What it says on standard output; null at its end.
  String line() throws IOException {
    return process.inputReader().readLine();
  }

  /// Its port, once it can be visited.
  int port() throws IOException {
    String ready = line();
    assertThat(ready).matches("Matinee is ready: http://127\\.0\\.0\\.1:\\d+/");
    return Integer.parseInt(ready.replaceAll(".*:(\\d+)/", "$1"));
  }

  /// All it says on standard error, once it has ended.
  List<String> errors() throws IOException {
    try (BufferedReader errors = process.errorReader()) {
      return errors.lines().toList();
    }
  }

  /// SIGTERM; the other destroy would close our end of its output.
  void stop() {
    process.toHandle().destroy();
  }

  /// SIGKILL.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    exit();
  }

  int exit() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
