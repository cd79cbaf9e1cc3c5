package matinee.server.ops;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Asks an executor again and again to do nothing, and knows how long it has not. Asked by one
/// thread, answered by the executor's.
final class Heartbeat {
  private final Executor executor;
  private final AtomicBoolean answered = new AtomicBoolean(true);
  private long askedNanos;
  private boolean taken;

  Heartbeat(Executor executor) {
    this.executor = executor;
  }

  /// How long it owes an answer; 0 when it owes none.
  long owedNanos(long nowNanos) {
    if (answered.compareAndSet(true, false)) {
      askedNanos = nowNanos;
      taken = false;
    }
    if (!taken) {
      taken = ask();
    }
    return nowNanos - askedNanos;
  }

  /// One that takes nothing is asked again at the next look.
  private boolean ask() {
    try {
      executor.execute(() -> answered.set(true));
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }
}
