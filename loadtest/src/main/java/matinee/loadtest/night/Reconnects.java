package matinee.loadtest.night;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import matinee.loadtest.proof.Proof;

/// `Reconnects SERVER.JAR RESULTS [ROOMS] [STORMS] [SETTLING SECONDS] [JVM…]`: all connections are
/// cut at once and come back with the page's own pauses. The people are silent meanwhile, since a
/// command that is cut off is to be said again, which `make chaos` looks at; the pages report and
/// ask the time.
final class Reconnects {
  /// Old and new sockets stand side by side for a moment: 19,200, where a process may have 20,000.
  private static final List<Integer> DEFAULTS = List.of(1_200, 5, 120);

  private static final int BETWEEN_SECONDS = 10;

  /// Who is away longer than this has no seat any more (ST3).
  private static final double HELD_SECONDS = 60;

  private final Arguments args;
  private final Proof proof;
  private final List<Storm> storms = new ArrayList<>();

  /// One storm.
  ///
  /// @param seconds until the last was back
  /// @param resumed how many heard what they had missed
  /// @param afresh how many got their seat with the room as it is
  /// @param resumesAProcessorSecond of both kinds; with all that the room tells the others of it
  /// @param deliveries all frames that the members heard of it
  record Storm(
      double seconds,
      double processorSeconds,
      long resumed,
      long afresh,
      long resumesAProcessorSecond,
      long deliveries) {}

  private Reconnects(Arguments args) {
    this.args = args;
    Duration longest = Duration.ofSeconds(600 + args.number(2) + args.number(1) * 240L);
    this.proof = new Proof("reconnects", args.results(), longest);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    System.exit(new Reconnects(Arguments.of(args, DEFAULTS)).run());
  }

  private int run() throws IOException, InterruptedException {
    try (Showing showing =
        Showing.open(
            proof,
            "reconnects",
            args.jar(),
            args.results(),
            args.jvm(),
            List.of(),
            args.number(0))) {
      showing.settle(args.number(2));
      for (int storm = 1; storm <= args.number(1); storm++) {
        storm(showing, storm);
      }
      long resumes = storms.stream().mapToLong(Storm::resumed).sum();
      long afresh = storms.stream().mapToLong(Storm::afresh).sum();
      proof.measured("storms", storms);
      proof.claim(
          "who comes back hears what was missed, and needs no new snapshot",
          afresh == 0,
          "%,d resumed, %,d afresh".formatted(resumes, afresh));
      Claims.serverAgrees(proof, showing);
      proof.measured("JVM", args.jvm());
    }
    return proof.finish();
  }

  private void storm(Showing showing, int storm) throws IOException, InterruptedException {
    String title = "storm " + storm;
    Night night = showing.night();
    Losses before = night.rest();
    Claims.nothingLost(proof, "before " + title, before, night.heard());
    night.watch();
    var _ = showing.pace(BETWEEN_SECONDS, "before " + title);
    Heard heardBefore = night.heard();
    double processorBefore = showing.processorSeconds();
    long startNanos = System.nanoTime();
    night.cut();
    boolean allBack = night.awaitAllIn(HELD_SECONDS);
    double seconds = (System.nanoTime() - startNanos) / (double) TimeUnit.SECONDS.toNanos(1);
    double processor = showing.processorSeconds() - processorBefore;
    Heard heard = night.heard().since(heardBefore);
    long resumes = heard.resumed() + heard.afresh();
    Storm found =
        new Storm(
            seconds,
            processor,
            heard.resumed(),
            heard.afresh(),
            Math.round(resumes / Math.max(0.01, processor)),
            heard.deliveries());
    storms.add(found);
    proof.progress(title + ": " + found);
    int all = night.rooms() * Room.SEATS;
    proof.claim(
        title + ": all are back before their seats are free",
        allBack && resumes == all,
        String.format(
            Locale.ROOT, "%,d of %,d after %.1f s, %,d in", resumes, all, seconds, night.in()));
    Claims.nothingLost(proof, title, night.rest(), night.heard());
  }
}
