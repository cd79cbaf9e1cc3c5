package matinee.loadtest.night;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import matinee.loadtest.proof.Proof;

/// `Growth SERVER.JAR RESULTS [MOST ROOMS] [SECONDS] [SETTLING SECONDS] [JVM…]`: what more rooms
/// cost. One process for all points, since what a JVM makes of its code differs from one process to
/// the next; from the most rooms down to the fewest, so that the few are not measured with code
/// that is still cold, which would flatter the many.
final class Growth {
  private static final List<Integer> DEFAULTS = List.of(2_250, 60, 15);
  private static final int WARM_UP_SECONDS = 120;

  /// Parts of the most rooms, so that 2,250 are 250, 500, 1,000, 1,500, 2,000 and 2,250.
  private static final List<Double> PARTS =
      List.of(1.0, 8 / 9.0, 6 / 9.0, 4 / 9.0, 2 / 9.0, 1 / 9.0);

  private static final double MOST_DEARER = 1.25;

  private Growth() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    System.exit(run(Arguments.of(args, DEFAULTS)));
  }

  private static int run(Arguments args) throws IOException, InterruptedException {
    int most = args.number(0);
    int seconds = args.number(1);
    int settlingSeconds = args.number(2);
    Duration longest =
        Duration.ofSeconds(
            600 + WARM_UP_SECONDS + PARTS.size() * (120L + settlingSeconds + seconds));
    Proof proof = new Proof("growth", args.results(), longest);
    List<Point> points = new ArrayList<>();
    try (Showing showing =
        Showing.open(proof, "growth", args.jar(), args.results(), args.jvm(), List.of(), most)) {
      showing.settle(WARM_UP_SECONDS);
      var _ = showing.night().rest();
      for (double part : PARTS) {
        int tooMany = showing.night().rooms() - (int) Math.round(part * most);
        if (!showing.night().end(tooMany)) {
          proof.claim("rooms that end are gone", false, "not all members were told");
        }
        Measured measured = showing.measure(settlingSeconds, seconds);
        Claims.of(proof, "%,d rooms".formatted(measured.rooms()), measured, Claims.MOST_P99_MS);
        points.add(Point.of(measured));
      }
      Claims.serverAgrees(proof, showing);
    }
    points.sort(Comparator.comparingInt(Point::rooms));
    proof.measured("points", points);
    double dearer = Point.dearer(points);
    proof.claim(
        "a room among the most costs at most %.2f times what one costs where it is cheapest"
            .formatted(MOST_DEARER),
        dearer <= MOST_DEARER,
        "%.2f times".formatted(dearer));
    proof.measured("JVM", args.jvm());
    return proof.finish();
  }
}
