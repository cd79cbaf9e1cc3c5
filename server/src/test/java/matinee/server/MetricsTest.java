package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsTest {
  private static final Pattern NAME = Pattern.compile("`(matinee_[a-z0-9_]+)`");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`matinee_.*?) \\| .+ \\| .+ \\|$");

  @TempDir Path folder;
  private Scrape scrape = new Scrape("");

  @BeforeAll
  void aServer(@TempDir Path home) throws IOException {
    scrape = Scrape.ofAServer(home);
  }

  @Test
  void OP1_the_names_are_as_prometheus_wants_them() throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("metrics.txt"), scrape.text());
    assertThat(Promtool.say(file, "check", "metrics")).isEqualTo(new Promtool.Said(0, ""));
  }

  @Test
  void OP1_each_metric_stands_in_the_docs_with_its_meaning_and_what_is_healthy()
      throws IOException {
    Set<String> explained =
        ROW.matcher(operating())
            .results()
            .flatMap(row -> NAME.matcher(row.group(1)).results())
            .map(name -> name.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(scrape.ours()).isEqualTo(explained);
  }

  @Test
  void OP1_the_docs_name_nothing_that_is_not_told() throws IOException {
    assertThat(NAME.matcher(operating()).results().map(name -> name.group(1)))
        .isSubsetOf(scrape.ours());
  }

  private static String operating() throws IOException {
    return Files.readString(Path.of("..", "docs", "OPERATING.md"));
  }
}
