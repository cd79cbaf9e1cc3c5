package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The service and the container of `ops/`, as far as they can be looked at without a systemd that
/// runs and without a registry: what they name is there.
class OpsFilesTest {
  private static final Path ROOT = Path.of("..");
  private static final Path UNIT = ROOT.resolve("ops/systemd/matinee.service");
  private static final Path DOCKERFILE = ROOT.resolve("ops/Dockerfile");
  private static final JsonMapper MAPPER = new JsonMapper();

  /// In tenths, as systemd has it: below 2.0 of 10.
  private static final String MOST_EXPOSURE = "20";

  @TempDir private Path folder;

  @Test
  void RN4_the_service_is_shut_in() throws IOException {
    assertThat(Files.readAllLines(UNIT))
        .contains(
            "DynamicUser=yes",
            "StateDirectory=matinee",
            "ProtectSystem=strict",
            "PrivateTmp=yes",
            "NoNewPrivileges=yes",
            "CapabilityBoundingSet=",
            "LoadCredential=operator-token:/etc/matinee/operator-token",
            "Restart=on-failure");
  }

  @Test
  void RN4_the_service_starts_it_with_settings_that_there_are() throws IOException {
    List<String> words = List.of(value(UNIT, "ExecStart=").split(" ", -1));
    List<String> asked = new ArrayList<>(words.subList(words.indexOf("-jar") + 2, words.size()));
    int config = asked.indexOf("--config") + 1;
    assertThat(asked.get(config)).isEqualTo("/etc/matinee/matinee.conf");
    asked.set(config, ROOT.resolve("ops/matinee.conf").toString());
    assertThat(Arguments.of(asked.toArray(String[]::new), Map.of()))
        .isInstanceOf(Arguments.Run.class);
    assertThat(Files.readString(ROOT.resolve("ops/matinee.conf")))
        .contains("journal = /var/lib/" + value(UNIT, "StateDirectory=") + "/");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void RN4_systemd_finds_nothing_wrong_with_it() throws Exception {
    String analyze = Installed.program("systemd-analyze", "systemd").toString();
    // A program that is there in place of a Java that need not be.
    Path unit = folder.resolve("matinee.service");
    Files.writeString(unit, Files.readString(UNIT).replace("/usr/bin/java", "/bin/true"));
    assertThat(said(analyze, "verify", unit.toString()).lines())
        .noneMatch(line -> line.contains("matinee.service:"));
    // The same, with a mistake in it.
    Files.writeString(unit, Files.readString(unit).replace("ProtectClock", "ProtectClok"));
    assertThat(said(analyze, "verify", unit.toString())).contains("ProtectClok");

    String exposed = "--threshold=" + MOST_EXPOSURE;
    assertThat(ended(analyze, "security", "--offline=true", exposed, UNIT.toString())).isZero();
  }

  @Test
  void RN4_the_container_copies_what_there_is() throws IOException {
    List<String> copied =
        Files.readAllLines(DOCKERFILE).stream()
            .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
            .map(line -> line.split(" ", -1)[1])
            .toList();
    assertThat(copied).contains("pom.xml", "server", "web-client");
    assertThat(copied).allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
  }

  @Test
  void RN4_the_container_starts_it_with_settings_that_there_are() throws IOException {
    List<String> words =
        List.of(MAPPER.readValue(value(DOCKERFILE, "ENTRYPOINT "), String[].class));
    List<String> asked = words.subList(words.indexOf("-jar") + 2, words.size());
    assertThat(Arguments.of(asked.toArray(String[]::new), Map.of()))
        .isInstanceOf(Arguments.Run.class);
    String volumes = value(DOCKERFILE, "VOLUME ");
    assertThat(asked).containsAll(List.of(volumes.split(" ", -1)));
  }

  @Test
  void RN4_the_container_knows_whether_it_lives() throws Exception {
    String line = value(DOCKERFILE, "HEALTHCHECK ");
    String command = line.substring(line.indexOf(" CMD ") + " CMD ".length());
    String[] check = MAPPER.readValue(command, String[].class);
    try (Matinee server = Matinee.start(ServerConfig.onAnyPort())) {
      assertThat(ended(at(server.managementPort(), check))).isZero();
      assertThat(ended(at(server.port(), check))).isNotZero(); // it is not found there
    }
    assertThat(ended(at(InFront.freePort(), check))).isNotZero();
  }

  private static String[] at(int port, String... check) {
    return Arrays.stream(check)
        .map(word -> word.replace("/9464", "/" + port))
        .toArray(String[]::new);
  }

  private static String value(Path file, String key) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(key))
          .findFirst()
          .orElseThrow()
          .substring(key.length());
    }
  }

  private static String said(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private static int ended(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
