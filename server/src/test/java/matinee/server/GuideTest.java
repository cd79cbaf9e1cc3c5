package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Does what OPERATING.md tells a newcomer to do, block by block, in one shell and in a folder of
/// its own. Where things go, and on which ports, is said by variables that the text itself uses.
class GuideTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final long PATIENCE_SECONDS = 300;

  @TempDir private Path folder;
  private List<ShellBlock> blocks = List.of();

  @BeforeEach
  void read() throws IOException {
    blocks = ShellBlock.in(Files.readAllLines(ROOT.resolve("docs/OPERATING.md")));
  }

  @Test
  void RN5_every_block_is_run_or_says_why_not() {
    assertThat(blocks).allSatisfy(block -> assertThat(block.isMarked()).as("%s", block).isTrue());
    assertThat(blocks).filteredOn(ShellBlock::isRun).hasSizeGreaterThan(9);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void RN5_a_newcomer_gets_a_room_a_backup_and_an_upgrade() throws Exception {
    Installed.program("curl", "curl");
    Installed.program("sqlite3", "sqlite3");
    Installed.program("caddy", "caddy");
    Path sources = Files.createDirectories(folder.resolve("sources"));
    jar(Files.createDirectories(sources.resolve("server/target")).resolve("matinee.jar"));

    assertThat(shell(sources, script()))
        .contains("It would start", "<title>Matinee", "matinee_rooms 1.0", "\nok\n")
        .contains("For its operator: http://127.0.0.1:")
        .contains("Valid configuration")
        .contains("--- the end");
    assertThat(Files.readString(folder.resolve("etc/matinee.conf")))
        .contains("public-url = https://films.example.net");
  }

  /// As it would be typed, and ended at the first command that fails.
  private String script() {
    return Stream.of(
            Stream.of(
                "set -eu",
                "cp -R '" + ROOT.resolve("ops") + "' .",
                "trap 'kill \"${MATINEE:-}\" 2>/dev/null || :' EXIT"),
            blocks.stream()
                .filter(ShellBlock::isRun)
                .flatMap(block -> Stream.of("echo '--- " + block.place() + "'", block.text())),
            Stream.of("echo '--- the end'"))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String shell(Path where, String script) throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", script).directory(where.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("MATINEE_"));
    environment.merge(
        "PATH", System.getProperty("java.home") + "/bin", (old, own) -> own + ":" + old);
    environment.put("HOME", folder.toString());
    environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1"); // each lives for seconds
    environment.put("NAME", "films.example.net");
    environment.put("OPT", folder.resolve("opt").toString());
    environment.put("ETC", folder.resolve("etc").toString());
    environment.put("CADDY", folder.resolve("caddy").toString());
    environment.put("BACKUPS", folder.resolve("backups").toString());
    environment.put("MATINEE_JOURNAL", folder.resolve("rooms").toString());
    environment.put("MATINEE_PORT", Integer.toString(InFront.freePort()));
    environment.put("MATINEE_MANAGEMENT_PORT", Integer.toString(InFront.freePort()));
    Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    String all = Files.readString(said);
    assertThat(ended && process.exitValue() == 0).as(all).isTrue();
    return all;
  }

  /// What `make build` would have left there: the classes that are tested here, by reference.
  private static void jar(Path file) throws IOException {
    Manifest manifest = new Manifest();
    Attributes said = manifest.getMainAttributes();
    said.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    said.put(Attributes.Name.MAIN_CLASS, "matinee.server.Main");
    said.putValue("Enable-Native-Access", "ALL-UNNAMED");
    said.put(
        Attributes.Name.CLASS_PATH,
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    new JarOutputStream(Files.newOutputStream(file), manifest).close();
  }
}
