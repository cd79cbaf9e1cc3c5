package matinee.loadtest.night;

import java.io.IOException;
import matinee.loadtest.process.Vitals;
import matinee.loadtest.proof.Proof;

/// What every night has to show.
final class Claims {
  static final double MOST_P99_MS = 10;

  /// Beyond it a processor has queues of its own, and the numbers are those of the queues.
  private static final double SATURATED = 90;

  private static final long NOISE = 15;

  private Claims() {}

  static void of(Proof proof, String title, Measured night, double mostP99Ms) {
    proof.measured(title, night);
    nothingLost(proof, title, night.losses(), night.deliveries());
    proof.claim(
        title + ": 99 of 100 commands are heard within %.0f ms".formatted(mostP99Ms),
        night.commands().count() > 0 && night.commands().p99Ms() <= mostP99Ms,
        night.commands().toString());
    proof.claim(
        title + ": the server has time left",
        night.processorShare() < SATURATED,
        "%.1f %% of its processor".formatted(night.processorShare()));
    proof.claim(
        title + ": the machine was its own",
        night.pace().others() < NOISE,
        "others took %d %% of a processor".formatted(night.pace().others()));
  }

  static void nothingLost(Proof proof, String title, Losses losses, Heard heard) {
    proof.claim(
        title + ": nothing is lost",
        losses.isNone() && heard.deliveries() > 0,
        losses + " " + heard.stories());
  }

  /// Whether the server agrees: it has taken every report, and nothing impossible happened.
  static void serverAgrees(Proof proof, Showing showing) throws IOException, InterruptedException {
    Heard heard = showing.night().heard();
    String metrics = showing.metrics();
    long counted = Math.round(Vitals.value(metrics, "matinee_member_rtt_seconds_count"));
    proof.claim(
        "every report was taken in",
        counted == heard.reports(),
        "%,d said, %,d counted by the server".formatted(heard.reports(), counted));
    proof.claim(
        "nothing impossible happened, no error in the log",
        Vitals.value(metrics, "matinee_impossible_total") == 0 && showing.errors().isEmpty(),
        showing.errors().stream().limit(3).toList().toString());
    // passing frames may be dropped, so these are no claims
    proof.measured(
        "reactions said, times eight, and heard",
        heard.reactions() * Room.SEATS + ", " + heard.byKind().getOrDefault(Kind.REACTION, 0L));
    proof.measured(
        "passing frames dropped, by the server's count",
        Vitals.value(metrics, "matinee_passing_dropped_total"));
  }
}
