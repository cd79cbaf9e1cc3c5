package matinee.loadtest.crowd;

import java.util.ArrayList;
import java.util.List;
import matinee.loadtest.bot.Breaches.Promise;
import matinee.loadtest.bot.RoomLedger;
import org.HdrHistogram.Histogram;

/// A look at all rooms at once: everybody is quiet, all members of a room have come equally far,
/// and one of each asks the server for the room as it is, which must be what was heard, with the
/// film where its members left it. For the proof's own thread.
public final class Audit {
  private static final int TRIES = 4;
  private static final double PATIENCE_SECONDS = 20;
  private static final double MICROS_A_MS = 1_000;
  private static final long LARGEST_MICROS = 3_600_000_000L;

  private final Crowd crowd;
  private final Histogram filmErrorMicros = new Histogram(LARGEST_MICROS, 3);
  private int missed;
  private int looks;

  public Audit(Crowd crowd) {
    this.crowd = crowd;
  }

  /// Returns how many rooms could not be compared.
  public int look() throws InterruptedException {
    crowd.loop().call(() -> crowd.habits().rest(true));
    List<FullRoom> left = crowd.loop().ask(() -> new ArrayList<>(crowd.rooms()));
    for (int i = 0; i < TRIES && !left.isEmpty(); i++) {
      left = compare(left, i);
    }
    crowd.loop().call(() -> crowd.habits().rest(false));
    looks++;
    missed += left.size();
    for (FullRoom room : left) {
      crowd
          .breaches()
          .add(
              Promise.ONE_ROOM,
              room.ledger().roomId()
                  + " does not come together: "
                  + crowd.loop().ask(() -> words(room)));
    }
    return left.size();
  }

  private List<FullRoom> compare(List<FullRoom> rooms, int turn) throws InterruptedException {
    var _ = crowd.await(PATIENCE_SECONDS, () -> rooms.stream().allMatch(FullRoom::isTogether));
    List<Integer> before =
        crowd
            .loop()
            .ask(
                () -> {
                  List<Integer> counts = new ArrayList<>();
                  for (FullRoom room : rooms) {
                    counts.add(room.ledger().compared());
                    room.bots().get((looks + turn) % room.bots().size()).compare();
                  }
                  return counts;
                });
    var _ = crowd.await(PATIENCE_SECONDS, () -> rooms.stream().allMatch(FullRoom::allIn));
    return crowd
        .loop()
        .ask(
            () -> {
              List<FullRoom> otherwise = new ArrayList<>();
              for (int i = 0; i < rooms.size(); i++) {
                RoomLedger ledger = rooms.get(i).ledger();
                double errorMs = Math.abs(ledger.filmErrorMs());
                if (ledger.compared() == before.get(i) || Double.isNaN(errorMs)) {
                  otherwise.add(rooms.get(i));
                } else {
                  filmErrorMicros.recordValue(
                      Math.min(LARGEST_MICROS, Math.round(errorMs * MICROS_A_MS)));
                }
              }
              return otherwise;
            });
  }

  /// How far the films were from where they must be: that part of all looks was no worse.
  public double filmErrorMs(double percentile) {
    return filmErrorMicros.getValueAtPercentile(percentile) / MICROS_A_MS;
  }

  public long comparisons() {
    return filmErrorMicros.getTotalCount();
  }

  public int missed() {
    return missed;
  }

  private static String words(FullRoom room) {
    StringBuilder words = new StringBuilder();
    room.bots()
        .forEach(
            bot -> {
              var mirror = bot.mirror();
              words
                  .append(bot.isIn() ? " in at " : " out at ")
                  .append(mirror == null ? "nothing" : mirror.seq())
                  .append(" with ")
                  .append(bot.unanswered())
                  .append(" unanswered;");
            });
    return words.toString();
  }
}
