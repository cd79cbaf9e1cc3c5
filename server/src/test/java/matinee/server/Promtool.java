package matinee.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Prometheus' own judge of metrics and rules. Debian's is installed when there is none and it may.
final class Promtool {
  private static final String NAME = "promtool";
  private static final Path APT = Path.of("/usr/bin/apt-get");
  private static final long PATIENCE_SECONDS = 300;

  private Promtool() {}

  record Said(int code, String text) {}

  static Said say(Path input, String... arguments) throws IOException, InterruptedException {
    mustBeThere();
    List<String> command = new ArrayList<>(List.of(NAME));
    command.addAll(List.of(arguments));
    return run(command, ProcessBuilder.Redirect.from(input.toFile()));
  }

  static Said say(String... arguments) throws IOException, InterruptedException {
    return say(Path.of("/dev/null"), arguments);
  }

  private static synchronized void mustBeThere() throws IOException, InterruptedException {
    if (!isThere() && Files.exists(APT) && System.getProperty("user.name").equals("root")) {
      System.out.println("No promtool found: installing Debian's (apt-get install prometheus) …");
      install();
    }
    if (!isThere()) {
      throw new AssertionError(
          "The alerts are tested with promtool: install Prometheus (Debian: apt-get install"
              + " prometheus).");
    }
  }

  /// Where run levels are heeded, this one keeps its service from starting.
  private static void install() throws IOException, InterruptedException {
    var nothing = ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile());
    run(List.of(APT.toString(), "update", "-qq"), nothing);
    run(
        List.of(
            "env",
            "DEBIAN_FRONTEND=noninteractive",
            "RUNLEVEL=1",
            APT.toString(),
            "install",
            "-y",
            "-qq",
            "--no-install-recommends",
            "prometheus"),
        nothing);
  }

  private static boolean isThere() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, NAME)));
  }

  private static Said run(List<String> command, ProcessBuilder.Redirect input)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectInput(input).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(command + " took too long");
    }
    return new Said(process.exitValue(), text);
  }
}
