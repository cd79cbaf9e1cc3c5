package matinee.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Runs the coverage-guided fuzzer: the same few inputs each time in the gate, `make fuzz FUZZ=10`
/// as many minutes as one has patience for.
class FuzzTest {
  private static final long SECONDS = Long.getLong("matinee.fuzz.seconds", 0);
  private static final long SEED = Long.getLong("matinee.fuzz.seed", 1);
  private static final int SHARES = 5;
  private static final long FEWEST_PLACES = 100;

  @ParameterizedTest
  @EnumSource
  void a_bounded_run_finds_nothing(Target target) throws IOException, InterruptedException {
    Fuzz.Outcome outcome = Fuzz.run(target, until(target), SEED);
    System.out.println(outcome);
    assertThat(outcome.report()).isEmpty();
    assertThat(outcome.frames()).isPositive();
    assertThat(outcome.coverage()).isGreaterThan(FEWEST_PLACES);
  }

  private static Fuzz.Until until(Target target) {
    return SECONDS == 0
        ? new Fuzz.Until.Fed(target.inputsInTheGate)
        : new Fuzz.Until.Over(Duration.ofSeconds(SECONDS * target.share / SHARES));
  }
}
