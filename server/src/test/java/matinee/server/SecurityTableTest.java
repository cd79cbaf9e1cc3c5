package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Holds docs/SECURITY.md to the code: every test it names is there, and every threat has one.
class SecurityTableTest {
  private static final Path TABLE = Path.of("..", "docs", "SECURITY.md");
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

  @Test
  void every_threat_names_a_test_that_exists() throws IOException {
    Map<String, JavaClass> tests =
        new ClassFileImporter()
            .importPackages("matinee").stream()
                .filter(one -> one.getSimpleName().endsWith("Test"))
                .collect(Collectors.toMap(JavaClass::getSimpleName, one -> one));
    assertThat(rows()).hasSizeGreaterThan(30);
    for (String row : rows()) {
      String named = row.substring(row.lastIndexOf('|', row.length() - 2));
      List<MatchResult> found = NAMED.matcher(named).results().toList();
      assertThat(found).as(row).isNotEmpty();
      for (MatchResult test : found) {
        assertThat(tests).as(row).containsKey(test.group(1));
        if (test.group(2) != null) {
          assertThat(tests.get(test.group(1)).getMethods())
              .as(row)
              .anyMatch(method -> method.getName().equals(test.group(2)));
        }
      }
    }
  }

  private static List<String> rows() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| threat"))
        .toList();
  }
}
