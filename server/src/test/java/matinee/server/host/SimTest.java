package matinee.server.host;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs the simulation: 200 fixed seeds in the gate; `make sim SEED=7` one of them, `make sim
/// SEEDS=20000` as many as one has patience for.
class SimTest {
  private static final long FIRST = Long.getLong("matinee.sim.first", 1);
  private static final long COUNT = Long.getLong("matinee.sim.count", 200);

  @TestFactory
  Stream<DynamicTest>
      EV1_EV2_ST1_ST3_ST4_ST5_ST6_ST7_RM4_RM7_RP1_RO3_PB5_all_hold_whatever_happens() {
    return LongStream.range(FIRST, FIRST + COUNT)
        .mapToObj(seed -> dynamicTest("seed " + seed, () -> new SimWorld(seed).run()));
  }
}
