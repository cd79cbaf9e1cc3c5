package matinee.loadtest.load;

import java.io.IOException;
import java.util.List;

/// Servers that are asked in turns, so that what the machine does meanwhile is spread over all.
record Turns(List<Target> targets, int rounds) {
  /// One server's turn in one round.
  interface Turn {
    void take(Target target, String title) throws IOException, InterruptedException;
  }

  int count() {
    return rounds * targets.size();
  }

  void take(Turn turn) throws IOException, InterruptedException {
    for (int round = 1; round <= rounds; round++) {
      for (Target target : targets) {
        turn.take(target, "round %d of %d, %s".formatted(round, rounds, target.name()));
      }
    }
  }
}
