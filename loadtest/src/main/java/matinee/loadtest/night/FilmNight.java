package matinee.loadtest.night;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import matinee.loadtest.proof.Proof;

/// `FilmNight SERVER.JAR RESULTS [ROOMS] [SECONDS] [SETTLING SECONDS] [JVM…]`: full rooms of steady
/// members, for as long as that: what a server on one processor needs for them.
final class FilmNight {
  private static final List<Integer> DEFAULTS = List.of(2_250, 600, 120);

  private FilmNight() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    System.exit(run(Arguments.of(args, DEFAULTS)));
  }

  private static int run(Arguments args) throws IOException, InterruptedException {
    int rooms = args.number(0);
    int seconds = args.number(1);
    int settlingSeconds = args.number(2);
    Duration longest = Duration.ofSeconds(600L + settlingSeconds + seconds);
    Proof proof = new Proof("film-night", args.results(), longest);
    try (Showing showing =
        Showing.open(
            proof, "film-night", args.jar(), args.results(), args.jvm(), List.of(), rooms)) {
      Claims.of(proof, "film-night", showing.measure(settlingSeconds, seconds), Claims.MOST_P99_MS);
      Claims.serverAgrees(proof, showing);
      proof.measured("kept for a seat when all is quiet", showing.kept());
      proof.measured("JVM", args.jvm());
    }
    return proof.finish();
  }
}
