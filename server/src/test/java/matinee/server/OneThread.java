package matinee.server;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.eclipse.jetty.util.thread.TryExecutor;

/// What Jetty believes to be its threads and timers: a queue that is worked off when a test says
/// so, and time that is turned by hand.
final class OneThread extends AbstractLifeCycle implements ThreadPool, TryExecutor, Scheduler {
  private static final int ENDLESS = 100_000;

  private final Queue<Runnable> later = new ArrayDeque<>();
  private final HandTime time;

  OneThread(HandTime time) {
    this.time = time;
  }

  @Override
  public void execute(Runnable task) {
    later.add(task);
  }

  /// Jetty starts a thread of its own for a failed request when nobody takes it at once, and that
  /// one would turn the same time as the test.
  @Override
  public boolean tryExecute(Runnable task) {
    execute(task);
    return true;
  }

  /// Does what waits to be done, and what comes of it.
  void workOff() {
    Runnable task = later.poll();
    for (int done = 0; task != null; done++, task = later.poll()) {
      if (done > ENDLESS) {
        throw new AssertionError("it never comes to an end: " + task);
      }
      task.run();
    }
  }

  @Override
  public Task schedule(Runnable task, long delay, TimeUnit unit) {
    var timer = time.in(Duration.of(delay, unit.toChronoUnit()), task);
    return () -> {
      timer.cancel();
      return true;
    };
  }

  @Override
  public void join() {}

  @Override
  public int getThreads() {
    return 1;
  }

  @Override
  public int getIdleThreads() {
    return 1;
  }

  @Override
  public boolean isLowOnThreads() {
    return false;
  }
}
