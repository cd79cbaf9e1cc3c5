package matinee.loadtest.night;

import java.util.ArrayDeque;
import java.util.Queue;

/// What one member has asked of its room and not been told about yet. Confined to its loop.
final class Asked {
  private final Queue<Long> open = new ArrayDeque<>(0);
  private long unasked;

  void ask(long ref) {
    open.add(ref);
  }

  void answered(long ref) {
    if (!open.remove(ref)) {
      unasked++;
    }
  }

  int open() {
    return open.size();
  }

  /// How many answers came that nobody had asked for, or a second time.
  long unasked() {
    return unasked;
  }
}
