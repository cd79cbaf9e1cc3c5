package matinee.server;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Programs that tests need beside the JDK: found, or installed where that disturbs nobody (a
/// Debian container of one's own), or one sentence says what to do.
final class Installed {
  private static final Path APT = Path.of("/usr/bin/apt-get");

  /// There a package's service would be started as soon as it is installed.
  private static final Path SERVICES = Path.of("/run/systemd/system");

  private Installed() {}

  /// @param debian the package of Debian that it is in
  static Path program(String name, String debian) throws IOException, InterruptedException {
    Optional<Path> there = find(name);
    if (there.isEmpty() && mayInstall()) {
      run("apt-get", "update", "-qq");
      run("apt-get", "install", "-y", "-qq", "--no-install-recommends", debian);
      there = find(name);
    }
    return there.orElseGet(
        () ->
            fail(
                "This test needs %s: install it (Debian: apt-get install %s)."
                    .formatted(name, debian)));
  }

  private static boolean mayInstall() {
    return Files.isExecutable(APT)
        && "root".equals(System.getProperty("user.name"))
        && !Files.exists(SERVICES);
  }

  private static void run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start()
        .waitFor();
  }

  private static Optional<Path> find(String name) {
    return Stream.concat(
            Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1)),
            Stream.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
