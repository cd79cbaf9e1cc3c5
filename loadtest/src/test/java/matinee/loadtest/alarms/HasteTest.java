package matinee.loadtest.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HasteTest {
  @Test
  void windows_and_patience_are_a_tenth_and_nothing_else_is_another() {
    assertThat(Haste.with("  expr: rate(a[5m]) + rate(b_rate5m[1h]) > 10 * 60\n        for: 30s\n"))
        .isEqualTo("  expr: rate(a[30s]) + rate(b_rate5m[360s]) > 10 * 60\n        for: 3s\n");
  }

  @Test
  void the_shipped_rules_have_none_that_would_come_to_nothing() throws IOException {
    String hasty =
        Haste.with(Files.readString(Path.of("..", "ops", "prometheus", "matinee.rules.yml")));
    assertThat(hasty).contains("[30s]").doesNotContain("[0s]").doesNotContain("for: 0s");
    assertThat(hasty.lines().count()).isGreaterThan(100);
    assertThat(hasty).doesNotContainPattern("\\[\\d+[mh]\\]");
  }
}
