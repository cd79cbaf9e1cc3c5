package matinee.server.fuzz;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Plays again whatever the fuzzer begins with and what it once found, without the fuzzer.
class CorpusTest {
  @ParameterizedTest
  @EnumSource
  void what_a_fuzzer_begins_with_finds_nothing(Target target) throws IOException {
    Seeds.of(target).values().forEach(target::feed);
  }

  @TestFactory
  Stream<DynamicTest> what_was_kept_finds_nothing() throws IOException {
    Stream<DynamicTest> all = Stream.of();
    for (Target target : Target.values()) {
      all =
          Stream.concat(
              all,
              target.kept().stream()
                  .map(
                      file ->
                          dynamicTest(
                              target.label() + " " + file.getFileName(),
                              () -> target.feed(Files.readAllBytes(file)))));
    }
    return all;
  }
}
