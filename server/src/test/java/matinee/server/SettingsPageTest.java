package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import matinee.server.settings.Setting;
import matinee.server.settings.SettingsPage;
import org.junit.jupiter.api.Test;

/// Holds what is written about settings to what they are. Run with `-Dmatinee.settings=write`
/// (`make settings`) to write the page; otherwise a stale one fails the build.
class SettingsPageTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Path EXAMPLE = Path.of("..", "ops", "matinee.conf");

  @Test
  void CF4_the_page_says_what_is_declared() throws IOException {
    Path page = DOCS.resolve("CONFIGURATION.md");
    String generated = SettingsPage.of(Arguments.settings());
    if ("write".equals(System.getProperty("matinee.settings"))) {
      Files.writeString(page, generated);
    }
    assertThat(Files.readString(page))
        .as("docs/CONFIGURATION.md is stale: run `make settings`")
        .isEqualTo(generated);
  }

  @Test
  void CF4_the_help_says_what_is_declared() {
    var help = Arguments.of(new String[] {"--help"}, Map.of());
    assertThat(Arguments.settings()).hasSizeGreaterThan(50);
    for (Setting setting : Arguments.settings()) {
      assertThat(((Arguments.Say) help).text()).contains(setting.flag());
    }
  }

  @Test
  void the_example_is_in_force_as_it_stands() {
    var parsed = Arguments.of(new String[] {"--config", EXAMPLE.toString()}, Map.of());
    assertThat(parsed).isInstanceOf(Arguments.Run.class);
    ServerConfig config = ((Arguments.Run) parsed).config();
    assertThat(config.trustedProxies()).hasSize(2);
    assertThat(config.publicUrl()).hasHost("watch.example.org");
    assertThat(config.log().format()).isEqualTo(LogConfig.Format.json);
  }

  @Test
  void what_the_example_leaves_out_could_be_put_in() throws IOException {
    var names = Arguments.settings().stream().map(Setting::name).toList();
    assertThat(Files.readAllLines(EXAMPLE))
        .filteredOn(line -> line.matches("# [a-z-]+ = .*"))
        .hasSizeGreaterThan(2)
        .allSatisfy(line -> assertThat(names).contains(line.substring(2, line.indexOf(" = "))));
  }
}
