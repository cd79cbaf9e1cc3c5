package matinee.loadtest.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// One end of the server that is to come.
///
/// @param kill torn from life (`kill -9`), or asked to stop
/// @param afterMs how long the room has gone on by then
/// @param hasty nobody waits until all are back before the one after it
/// @param volleyMs so long before it a quarter of the rooms all speak at once
record Ending(boolean kill, double afterMs, boolean hasty, double volleyMs) {
  private static final double CALM_LEAST_MS = 1_000;
  private static final double CALM_MOST_MS = 3_000;
  private static final double HASTY_MOST_MS = 1_500;
  private static final double LONGEST_VOLLEY_MS = 150;

  /// In an order and at moments that the seed decides. The last one is not hasty.
  static List<Ending> all(int graceful, int kills, long seed) {
    Random random = new Random(seed);
    List<Boolean> order = new ArrayList<>(Collections.nCopies(kills, true));
    order.addAll(Collections.nCopies(graceful, false));
    Collections.shuffle(order, random);
    List<Ending> all = new ArrayList<>();
    boolean afterHaste = false;
    for (int i = 0; i < order.size(); i++) {
      double calmMs = CALM_LEAST_MS + random.nextDouble() * (CALM_MOST_MS - CALM_LEAST_MS);
      double afterMs = afterHaste ? random.nextDouble() * HASTY_MOST_MS : calmMs;
      afterHaste = random.nextInt(4) == 0 && i < order.size() - 1;
      double volleyMs = random.nextDouble() * LONGEST_VOLLEY_MS;
      all.add(new Ending(order.get(i), afterMs, afterHaste, volleyMs));
    }
    return all;
  }
}
