package matinee.server.host;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// A room's queue of work and the promise that only one piece of it runs at a time. Whoever finds
/// it idle drains it, so an idle room costs no thread and a lone command no hand-over; a long queue
/// is handed on after a turn, so that no thread is kept from other rooms.
///
/// Safe for any thread: the queue and the flag that says somebody is draining share one lock.
final class Mailbox {
  /// Tasks a turn, before the rest is handed on.
  static final int TURN = 64;

  /// One of so many tasks has its wait measured; the clock is not asked about the others.
  static final int MEASURED = 64;

  private final int capacity;
  private final Executor first;
  private final Executor rest;
  private final Consumer<Throwable> bugs;
  private final LongConsumer waits;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean draining;
  private long begun;
  private boolean closed;

  /// What became of a task that was offered.
  enum Posted {
    ACCEPTED,
    BUSY,
    CLOSED
  }

  /// A mailbox whose work begins on `first` (the caller's own thread, in production) and goes on,
  /// after a long turn, on `rest`.
  ///
  /// @param bugs hears of a task that threw
  /// @param waits hears of some tasks how many nanoseconds they waited
  Mailbox(
      int capacity, Executor first, Executor rest, Consumer<Throwable> bugs, LongConsumer waits) {
    this.capacity = capacity;
    this.first = first;
    this.rest = rest;
    this.bugs = bugs;
    this.waits = waits;
  }

  /// Takes the task unless too many are waiting.
  Posted post(Runnable task) {
    return enqueue(task, capacity);
  }

  /// For what must not be lost: a drop, a deadline, the log's answer. They are few by nature.
  Posted postAlways(Runnable task) {
    return enqueue(task, Integer.MAX_VALUE);
  }

  /// Takes nothing from now on; what was accepted still runs.
  void close() {
    synchronized (waiting) {
      closed = true;
    }
  }

  Turning turning() {
    synchronized (waiting) {
      return new Turning(this, draining, begun);
    }
  }

  private Posted enqueue(Runnable task, int most) {
    synchronized (waiting) {
      if (closed) {
        return Posted.CLOSED;
      }
      if (waiting.size() >= most) {
        return Posted.BUSY;
      }
      boolean isMeasured = (begun + waiting.size()) % MEASURED == 0;
      waiting.addLast(isMeasured ? measured(task) : task);
      if (draining) {
        return Posted.ACCEPTED;
      }
      draining = true;
    }
    first.execute(this::drain);
    return Posted.ACCEPTED;
  }

  private Runnable measured(Runnable task) {
    long postedNanos = System.nanoTime();
    return () -> {
      waits.accept(System.nanoTime() - postedNanos);
      task.run();
    };
  }

  /// A task that throws is a bug of ours; the tasks behind it must not pay for it with the whole
  /// room.
  private void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | StackOverflowError bug) {
      bugs.accept(bug);
    }
  }

  private void drain() {
    for (int done = 0; done < TURN; done++) {
      Runnable task;
      synchronized (waiting) {
        task = waiting.pollFirst();
        if (task == null) {
          draining = false;
          return;
        }
        begun++;
      }
      run(task);
    }
    rest.execute(this::drain);
  }
}
