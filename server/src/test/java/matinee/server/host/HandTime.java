package matinee.server.host;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A clock and its timers, turned by hand.
final class HandTime implements Timers {
  static final long WALL_MS = 1_790_000_000_000L;
  private static final double NANOS_A_MS = 1e6;

  private final List<Pending> pending = new ArrayList<>();
  private long nanos;

  private record Pending(long dueNanos, Runnable task) {}

  ServerClock clock() {
    return new ServerClock("hand", WALL_MS, () -> nanos);
  }

  @Override
  public Timer in(Duration delay, Runnable task) {
    Pending one = new Pending(nanos + delay.toNanos(), task);
    pending.add(one);
    return () -> pending.remove(one);
  }

  /// Fires what falls due on the way, each at its own moment.
  void pass(Duration duration) {
    long untilNanos = nanos + duration.toNanos();
    while (true) {
      Pending next = pending.stream().min(Comparator.comparingLong(Pending::dueNanos)).orElse(null);
      if (next == null || next.dueNanos() > untilNanos) {
        break;
      }
      pending.remove(next);
      nanos = Math.max(nanos, next.dueNanos());
      next.task().run();
    }
    nanos = untilNanos;
  }

  double nowMs() {
    return WALL_MS + nanos / NANOS_A_MS;
  }
}
