package matinee.server;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import matinee.server.host.ServerClock;
import matinee.server.host.Timers;

/// A clock, its ticks and its timers, all turned by hand. Its timers are set and cancelled by the
/// thread that made it: another would lose one now and then, and a test would look guilty of it.
public final class HandTime implements Ticker, Timers {
  private static final long WALL_MS = 1_790_000_000_000L;
  private static final double NANOS_A_MS = 1e6;
  private static final long NANOS_IN_MS = 1_000_000;

  private final Queue<Pending> pending =
      new PriorityQueue<>(Comparator.comparingLong(Pending::dueNanos));
  private final Thread owner = Thread.currentThread();
  private long nanos;

  private record Pending(long dueNanos, Runnable task) {}

  /// As of now; a later one goes on where this one is by then.
  public ServerClock clock() {
    return new ServerClock("hand", WALL_MS + nanos / NANOS_IN_MS, () -> nanos);
  }

  public double nowMs() {
    return WALL_MS + nanos / NANOS_A_MS;
  }

  @Override
  public long read() {
    return nanos;
  }

  @Override
  public Timer in(Duration delay, Runnable task) {
    mustBeMine();
    Pending one = new Pending(nanos + delay.toNanos(), task);
    pending.add(one);
    return () -> {
      mustBeMine();
      pending.remove(one);
    };
  }

  private void mustBeMine() {
    if (!Thread.currentThread().equals(owner)) {
      throw new IllegalStateException(Thread.currentThread() + " meddles with the time of a test");
    }
  }

  /// Fires what falls due on the way, each at its own moment.
  public void pass(Duration duration) {
    long untilNanos = nanos + duration.toNanos();
    while (!pending.isEmpty() && pending.element().dueNanos() <= untilNanos) {
      Pending due = pending.remove();
      nanos = Math.max(nanos, due.dueNanos());
      due.task().run();
    }
    nanos = untilNanos;
  }

  /// Nothing moves for so long; what fell due meanwhile is done afterwards, late.
  public void passAtOnce(Duration duration) {
    nanos += duration.toNanos();
    pass(Duration.ZERO);
  }

  /// Those of a server that is gone.
  public void forgetTimers() {
    pending.clear();
  }

  public int pendingTimers() {
    return pending.size();
  }
}
