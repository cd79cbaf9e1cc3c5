package matinee.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Prometheus' own judge of metrics and rules.
final class Promtool {
  private static final long PATIENCE_SECONDS = 300;

  private Promtool() {}

  record Said(int code, String text) {}

  static Said say(Path input, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Installed.program("promtool", "prometheus").toString());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectInput(input.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(command + " took too long");
    }
    return new Said(process.exitValue(), text);
  }

  static Said say(String... arguments) throws IOException, InterruptedException {
    return say(Path.of("/dev/null"), arguments);
  }
}
