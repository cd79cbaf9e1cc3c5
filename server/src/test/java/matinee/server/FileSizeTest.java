package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Small files, one idea each: none over 400 lines, tests and styles included.
class FileSizeTest {
  private static final int MOST_LINES = 400;

  @Test
  void no_file_is_longer_than_four_hundred_lines() throws IOException {
    for (String place :
        List.of(
            "protocol/src",
            "server/src",
            "server/film",
            "web-client/src",
            "web-client/e2e",
            "loadtest",
            "docs/examples")) {
      try (Stream<Path> files = Files.walk(Path.of("..").resolve(place))) {
        assertThat(files.filter(FileSizeTest::isWrittenByHand))
            .allSatisfy(
                file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(MOST_LINES));
      }
    }
  }

  private static boolean isWrittenByHand(Path file) {
    String name = file.toString();
    return name.matches(".*\\.(java|tsx?|mjs|css)")
        && !name.endsWith("generated.ts")
        && !name.contains("node_modules")
        && !name.contains("target");
  }
}
