package matinee.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Both catalogues of docs/PROTOCOL.md say exactly what the enums say.
class CataloguesTest {
  private static final Pattern REFUSAL = Pattern.compile("\\| `([a-z-]+)` \\| (yes|no) \\| .+ \\|");
  private static final Pattern CLOSE = Pattern.compile("\\| (\\d{4}) \\| `([a-z-]+)` \\| .+ \\|");

  @Test
  void the_refusals_in_PROTOCOL_are_those_of_the_code() throws IOException {
    assertThat(rows(REFUSAL, "## Refusals"))
        .containsExactlyElementsOf(
            Arrays.stream(RefusalCode.values())
                .map(code -> code.wireName() + " " + (code.isRetryable() ? "yes" : "no"))
                .toList());
  }

  @Test
  void the_close_codes_in_PROTOCOL_are_those_of_the_code() throws IOException {
    assertThat(rows(CLOSE, "## Close codes"))
        .containsExactlyElementsOf(
            Arrays.stream(CloseCode.values())
                .map(code -> code.number() + " " + code.wireName())
                .toList());
  }

  @Test
  void close_codes_below_4500_ask_to_come_back() {
    assertThat(CloseCode.RESTARTING.mayComeBack()).isTrue();
    assertThat(CloseCode.REPLACED.mayComeBack()).isFalse();
    assertThat(CloseCode.values()).allMatch(code -> code.number() >= 4000 && code.number() < 5000);
  }

  private static List<String> rows(Pattern row, String section) throws IOException {
    String document = Files.readString(Path.of("..", "docs", "PROTOCOL.md"));
    String after = document.substring(document.indexOf(section) + section.length());
    int end = after.indexOf("\n## ");
    return row.matcher(end < 0 ? after : after.substring(0, end))
        .results()
        .map(CataloguesTest::joined)
        .toList();
  }

  private static String joined(MatchResult match) {
    return match.group(1) + " " + match.group(2);
  }
}
