package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds docs/SPEC.md and the tests together: no rule without a test that bears its id, no test
/// that bears an id without a rule.
class SpecCoverageTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern RULE =
      Pattern.compile("^- \\*\\*([A-Z]{2}\\d+)\\*\\* ", Pattern.MULTILINE);

  /// A Java test method, or the first words of a test's title in TypeScript.
  private static final Pattern TEST_NAME =
      Pattern.compile(
          "(?:\\s(?:void|Stream<DynamicTest>) |\\b(?:test|it)\\(\\s*[\"'`])((?:[A-Z]{2}\\d+[_ ,]+)+)");

  private static final Pattern ID = Pattern.compile("[A-Z]{2}\\d+");

  @Test
  void every_rule_has_a_test() throws IOException {
    assertThat(idsInTests()).containsAll(rules());
  }

  @Test
  void every_id_in_a_test_has_a_rule() throws IOException {
    assertThat(rules()).containsAll(idsInTests());
  }

  private static Set<String> rules() throws IOException {
    String spec = Files.readString(ROOT.resolve("docs").resolve("SPEC.md"));
    return new TreeSet<>(RULE.matcher(spec).results().map(match -> match.group(1)).toList());
  }

  private static Set<String> idsInTests() throws IOException {
    Set<String> ids = new TreeSet<>();
    for (Path file : testFiles()) {
      TEST_NAME
          .matcher(Files.readString(file))
          .results()
          .flatMap(name -> ID.matcher(name.group(1)).results())
          .forEach(id -> ids.add(id.group()));
    }
    return ids;
  }

  private static List<Path> testFiles() throws IOException {
    try (Stream<Path> java = Files.walk(ROOT.resolve("server/src/test"));
        Stream<Path> protocol = Files.walk(ROOT.resolve("protocol/src/test"));
        Stream<Path> page = Files.walk(ROOT.resolve("web-client/src"));
        Stream<Path> browsers = Files.walk(ROOT.resolve("web-client/e2e"))) {
      return Stream.of(java, protocol, page, browsers)
          .flatMap(files -> files)
          .filter(file -> file.toString().matches(".*(Test\\.java|\\.(test|spec)\\.tsx?)"))
          .toList();
    }
  }
}
