package matinee.loadtest.load;

import java.util.function.Function;
import matinee.loadtest.process.Pace;
import matinee.loadtest.proof.Proof;

/// What has to be so before the numbers of a saturated server mean anything.
final class Fairness {
  /// A server that rests was not asked enough, or had to share.
  private static final long LEAST_BUSY = 90;

  private static final long BOTTLENECK = 95;
  private static final long NOISE = 15;

  private Fairness() {}

  /// Claims it of one server.
  ///
  /// @param clients what those are called who ask it
  static <F> void claim(
      Proof proof, Medians<F> medians, String name, Function<F, Pace> pace, String clients) {
    double asking = medians.of(name, one -> pace.apply(one).seats());
    double server = medians.of(name, one -> pace.apply(one).server());
    proof.claim(
        "%s is the bottleneck, not the %s".formatted(name, clients),
        asking < BOTTLENECK && server > LEAST_BUSY,
        "the processor of the %s was %.0f %% busy, the server's %.0f %%"
            .formatted(clients, asking, server));
    double others = medians.of(name, one -> pace.apply(one).others());
    proof.claim(
        name + " had the machine for itself",
        others < NOISE,
        "others took %.0f %% of a processor".formatted(others));
  }
}
