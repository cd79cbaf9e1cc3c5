package matinee.server.host;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Runs the simulation: 200 fixed seeds in the gate; `make sim SEED=7` one of them, `make sim
/// SEEDS=20000` as many as one has patience for.
class SimTest {
  private static final Logger ANNALS = (Logger) LoggerFactory.getLogger(Annals.class);

  /// Thousands of rooms end here, and nobody wants to read of each.
  @BeforeAll
  static void quiet() {
    ANNALS.setLevel(Level.WARN);
  }

  @AfterAll
  static void asEver() {
    ANNALS.setLevel(null);
  }

  private static final long FIRST = Long.getLong("matinee.sim.first", 1);
  private static final long COUNT = Long.getLong("matinee.sim.count", 200);

  @TestFactory
  Stream<DynamicTest>
      EV1_EV2_EV5_ST1_ST3_ST4_ST5_ST6_ST7_RM4_RM7_RP1_RO3_PB5_PB16_all_hold_whatever_happens() {
    return LongStream.range(FIRST, FIRST + COUNT)
        .mapToObj(
            seed ->
                dynamicTest("seed " + seed, () -> new SimWorld(seed, new SimDisk.Quick()).run()));
  }

  /// The same with every event in a real journal, which takes its time.
  @TestFactory
  Stream<DynamicTest> EV5_EV1_RP1_all_hold_on_a_real_disk(@TempDir Path folder) {
    return LongStream.range(FIRST, FIRST + Math.ceilDiv(COUNT, 25))
        .mapToObj(
            seed ->
                dynamicTest(
                    "seed " + seed,
                    () -> new SimWorld(seed, new SimDisk.Folder(made(folder, seed))).run()));
  }

  private static Path made(Path folder, long seed) throws IOException {
    return Files.createDirectory(folder.resolve("seed " + seed));
  }
}
