package matinee.loadtest.night;

/// Which of a room's numbered events one member has heard: all from where it came in, each once, in
/// order, or how many are missing. Confined to its loop.
final class Sequence {
  private long latest;
  private long missed;
  private long again;

  /// A snapshot stands for all events up to that one.
  void startAt(long seq) {
    latest = seq;
  }

  void hear(long seq) {
    if (seq <= latest) {
      again++; // twice, or too late to be folded
      return;
    }
    missed += seq - latest - 1;
    latest = seq;
  }

  long latest() {
    return latest;
  }

  /// How many are missing before the latest.
  long missed() {
    return missed;
  }

  long again() {
    return again;
  }

  /// How many are missing after it.
  long behind(long lastOfTheRoom) {
    return Math.max(0, lastOfTheRoom - latest);
  }
}
