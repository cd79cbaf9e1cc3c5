package matinee.loadtest.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import matinee.loadtest.proof.Proof;

/// `Journalled SERVER.JAR RESULTS [ROOMS] [SECONDS] [SETTLING SECONDS] [ROUNDS] [JVM…]`: the same
/// night with a journal and without one, in turns, each in a process of its own: what the journal
/// costs.
final class Journalled {
  private static final List<Integer> DEFAULTS = List.of(2_250, 60, 90, 3);
  private static final double MOST_TIMES = 1.3;
  private static final double MOST_P99_MS = 25;

  private final Arguments args;
  private final Proof proof;
  private final List<Measured> with = new ArrayList<>();
  private final List<Measured> without = new ArrayList<>();

  private Journalled(Arguments args) {
    this.args = args;
    long each = 240L + args.number(1) + args.number(2);
    Duration longest = Duration.ofSeconds(60 + 2L * args.number(3) * each);
    this.proof = new Proof("journalled", args.results(), longest);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    System.exit(new Journalled(Arguments.of(args, DEFAULTS)).run());
  }

  private int run() throws IOException, InterruptedException {
    Path folder = args.results().resolve("journalled");
    for (int round = 1; round <= args.number(3); round++) {
      String ordinal = ", round " + round;
      without.add(measure("without a journal" + ordinal, List.of(), Claims.MOST_P99_MS));
      empty(folder);
      with.add(
          measure(
              "with a journal" + ordinal, List.of("--journal", folder.toString()), MOST_P99_MS));
    }
    empty(folder);
    double times =
        middle(with, Measured::processorShare) / middle(without, Measured::processorShare);
    proof.claim(
        "a journal takes at most %.1f times the processor".formatted(MOST_TIMES),
        times <= MOST_TIMES,
        "%.1f %% with, %.1f %% without: %.2f times"
            .formatted(
                middle(with, Measured::processorShare),
                middle(without, Measured::processorShare),
                times));
    proof.measured("p99 in ms, the middle of the rounds, with", middle(with, Journalled::p99Ms));
    proof.measured("and without", middle(without, Journalled::p99Ms));
    proof.measured("JVM", args.jvm());
    return proof.finish();
  }

  private Measured measure(String title, List<String> flags, double mostP99Ms)
      throws IOException, InterruptedException {
    try (Showing showing =
        Showing.open(proof, title, args.jar(), args.results(), args.jvm(), flags, args.number(0))) {
      Measured measured = showing.measure(args.number(2), args.number(1));
      Claims.of(proof, title, measured, mostP99Ms);
      return measured;
    }
  }

  private static double p99Ms(Measured measured) {
    return measured.commands().p99Ms();
  }

  private static double middle(List<Measured> rounds, ToDoubleFunction<Measured> what) {
    double[] sorted = rounds.stream().mapToDouble(what).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(Journalled::delete);
      }
    }
  }

  private static void delete(Path one) {
    try {
      Files.delete(one);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
