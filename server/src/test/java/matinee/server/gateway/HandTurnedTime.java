package matinee.server.gateway;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import matinee.server.host.Timers;

/// A clock and its timers that move only when a test says so.
final class HandTurnedTime implements Ticker, Timers {
  private final Queue<Pending> pending =
      new PriorityQueue<>(Comparator.comparingLong(Pending::dueAt));
  private long now;

  private record Pending(long dueAt, Runnable task) {}

  @Override
  public long read() {
    return now;
  }

  @Override
  public Timer in(Duration delay, Runnable task) {
    Pending added = new Pending(now + delay.toNanos(), task);
    pending.add(added);
    return () -> pending.remove(added);
  }

  void pass(Duration time) {
    long until = now + time.toNanos();
    while (!pending.isEmpty() && pending.element().dueAt() <= until) {
      Pending due = pending.remove();
      now = due.dueAt();
      due.task().run();
    }
    now = until;
  }

  int pendingTimers() {
    return pending.size();
  }
}
