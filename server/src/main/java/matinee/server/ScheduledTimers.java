package matinee.server;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import matinee.server.host.Timers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Timers of the real world: one thread, because what they call is short and never blocks.
final class ScheduledTimers implements Timers, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduledTimers.class);
  private static final Timer NEVER = () -> {};

  private final ScheduledThreadPoolExecutor executor;

  ScheduledTimers() {
    this.executor =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("timers").daemon(true).factory());
    executor.setRemoveOnCancelPolicy(true);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public Timer in(Duration delay, Runnable task) {
    try {
      Pending pending = new Pending(task);
      pending.future = executor.schedule(pending, delay.toNanos(), TimeUnit.NANOSECONDS);
      return pending;
    } catch (RejectedExecutionException e) {
      return NEVER; // the server has stopped
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  /// One object for both sides of a timer: with thousands of connections there are many of them.
  private static final class Pending implements Runnable, Timer {
    private final Runnable task;
    private volatile @Nullable Future<?> future;

    Pending(Runnable task) {
      this.task = task;
    }

    /// A bug in one task must be heard of, and must not take the others with it.
    @Override
    public void run() {
      try {
        task.run();
      } catch (RuntimeException e) {
        LOG.error("A timer's task failed", e);
      }
    }

    @Override
    public void cancel() {
      Future<?> begun = future;
      if (begun != null) {
        begun.cancel(false);
      }
    }
  }
}
