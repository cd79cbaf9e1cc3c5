package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import matinee.server.door.CertificateFiles;
import matinee.server.settings.InForce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `check`: what is in force, and whether it would start.
class CheckTest {
  @TempDir private Path folder;

  @Test
  void CF3_every_setting_is_said_with_its_value_and_where_it_comes_from() throws IOException {
    Path file = folder.resolve("matinee.conf");
    Files.writeString(file, "port = 0\norigin = https://a.example\norigin = https://b.example\n");
    var asked =
        Arguments.of(
            new String[] {"check", "--config", file.toString(), "--limit-seats=4"},
            Map.of("MATINEE_LIMIT_CHAT", "1:2"));
    assertThat(asked).isInstanceOf(Arguments.Check.class);
    String table = InForce.table(((Arguments.Check) asked).settings());
    assertThat(table.lines().map(line -> line.strip().replaceAll(" {2,}", " | ")))
        .contains(
            "port | 0 | matinee.conf:1",
            "host | 127.0.0.1 | default",
            "media | - | default",
            "origin | https://a.example, https://b.example | matinee.conf:2, matinee.conf:3",
            "limit-seats | 4 | flag",
            "limit-chat | 1:2 | MATINEE_LIMIT_CHAT",
            "log-addresses | false | default");
    for (var setting : Arguments.settings()) {
      assertThat(table).contains("  " + setting.name() + "  ".substring(1));
    }
  }

  @Test
  void CF3_what_would_keep_it_from_starting_is_said() throws Exception {
    Path key = Files.writeString(folder.resolve("key"), TestCertificate.of("EC", 1).keyPem());
    Path pair =
        Files.writeString(folder.resolve("pem"), TestCertificate.of("EC", 2).certificatePem());
    Path file = Files.createFile(folder.resolve("file"));
    ServerConfig config =
        ServerConfig.onAnyPort()
            .withCertificate(new CertificateFiles(pair, key))
            .withKept(new KeptRooms(file.resolve("rooms"), null))
            .withManagementTokenFile(file);
    assertThat(StartCheck.faultsOf(config))
        .containsExactly(
            "The certificate and its key cannot be used: the key is not that of the certificate.",
            "Rooms can't be kept in " + file.resolve("rooms") + ": nothing can be written there.",
            "The operator's token in " + file + " is no line of 16 letters or more.");
  }

  @Test
  void CF3_a_folder_that_another_server_has_is_said_and_nothing_is_made() throws IOException {
    Path rooms = folder.resolve("rooms");
    ServerConfig config = ServerConfig.onAnyPort().withKept(new KeptRooms(rooms, null));
    assertThat(StartCheck.faultsOf(config)).isEmpty();
    assertThat(rooms).doesNotExist();
    try (Matinee _ = Matinee.start(config)) {
      assertThat(StartCheck.faultsOf(config))
          .containsExactly(
              "Another server keeps its rooms in " + rooms + "; choose another folder.");
    }
    assertThat(StartCheck.faultsOf(config)).isEmpty();
  }

  @Test
  void CF3_the_process_says_it_and_ends_with_0_or_2() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), "not-for-everybody");
    try (ServerProcess check =
        ServerProcess.start("check", "--port=0", "--management-token-file=" + token)) {
      String said = String.join("\n", linesOf(check));
      assertThat(said).contains("It would start").doesNotContain("not-for-everybody");
      assertThat(check.exit()).isZero();
    }
    try (ServerProcess check = ServerProcess.start("check", "--host=no.such.host.invalid")) {
      assertThat(linesOf(check)).noneMatch(line -> line.contains("would start"));
      assertThat(check.errors())
          .containsExactly("matinee: --host: no.such.host.invalid is no address of this machine.");
      assertThat(check.exit()).isEqualTo(2);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(token);
    }
  }

  private static List<String> linesOf(ServerProcess process) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = process.line(); line != null; line = process.line()) {
      lines.add(line);
    }
    return lines;
  }
}
