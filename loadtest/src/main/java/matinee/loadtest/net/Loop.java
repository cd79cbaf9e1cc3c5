package matinee.loadtest.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One thread on which any number of sockets, alarms and bots live, so that none of them needs a
/// lock. [#post], [#ask], [#await], [#bug] and [#close] are for any thread, all the rest is for its
/// own.
public final class Loop implements AutoCloseable {
  private static final int LOOK_EVERY_MS = 10;
  private static final int AT_ONCE = 256 * 1024;

  private final Selector selector;
  private final Thread thread;
  private final Queue<Runnable> posted = new ConcurrentLinkedQueue<>();
  private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();
  private final ByteBuffer incoming = ByteBuffer.allocateDirect(AT_ONCE);
  private final AtomicReference<@Nullable Throwable> bug = new AtomicReference<>();
  private volatile boolean closed;
  private boolean awake;
  private long readBytes;
  private long writtenBytes;

  public Loop(String name) {
    this(name, () -> {});
  }

  /// One whose thread does something before anything else.
  public Loop(String name, Runnable first) {
    posted.add(first);
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread = Thread.ofPlatform().daemon().name(name).start(this::run);
  }

  /// Does it on this loop, soon.
  public void post(Runnable what) {
    posted.add(what);
    selector.wakeup();
  }

  /// Asks something of those who live here, and waits for the answer.
  public <T> T ask(Supplier<T> question) {
    var answer = new CompletableFuture<T>();
    post(
        () -> {
          try {
            answer.complete(question.get());
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    return answer.join();
  }

  /// Does it and waits until it is done.
  public void call(Runnable what) {
    var _ =
        ask(
            () -> {
              what.run();
              return true;
            });
  }

  /// Looks every few milliseconds whether it is so. Returns false when the time is over before
  /// that.
  public boolean await(double seconds, BooleanSupplier so) throws InterruptedException {
    long untilNanos = System.nanoTime() + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    while (!ask(so::getAsBoolean)) {
      if (System.nanoTime() - untilNanos > 0) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
    }
    return true;
  }

  public Alarm after(long nanos, Runnable what) {
    Alarm alarm = new Alarm(System.nanoTime() + nanos, what);
    alarms.add(alarm);
    return alarm;
  }

  public Alarm afterMs(double ms, Runnable what) {
    return after((long) (ms * TimeUnit.MILLISECONDS.toNanos(1)), what);
  }

  /// A WebSocket that begins to open now.
  ///
  /// @param receiveBytes how much the kernel may keep of what is not read yet; 0 for its own choice
  public Wire open(InetSocketAddress server, String path, int receiveBytes, Wire.Ear ear) {
    return new Wire(this, selector, server, path, receiveBytes, ear);
  }

  /// The first thing that went wrong in the bots themselves.
  public @Nullable Throwable bug() {
    return bug.get();
  }

  /// How much of a processor the bots themselves have used.
  public double processorSeconds() {
    long nanos = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
    return nanos / (double) TimeUnit.SECONDS.toNanos(1);
  }

  /// Whether it never sleeps, so that its alarms ring within microseconds, not milliseconds. That
  /// takes a whole processor. Only on the loop.
  public void stayAwake(boolean always) {
    awake = always;
  }

  /// What its wires have read: frames and their headers, not those of TCP. Only on the loop.
  public long readBytes() {
    return readBytes;
  }

  /// What its wires have written.
  public long writtenBytes() {
    return writtenBytes;
  }

  void read(int bytes) {
    readBytes += bytes;
  }

  void written(int bytes) {
    writtenBytes += bytes;
  }

  ByteBuffer incoming() {
    return incoming.clear();
  }

  @Override
  public void close() {
    closed = true;
    selector.wakeup();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!closed) {
      try {
        if (awake) {
          selector.selectNow(this::ready);
        } else {
          selector.select(this::ready, untilTheNextAlarm());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      for (Runnable next = posted.poll(); next != null; next = posted.poll()) {
        guarded(next);
      }
      long nowNanos = System.nanoTime(); // what is due later waits until the sockets had a look
      for (Alarm next = alarms.peek(); isDue(next, nowNanos); next = alarms.peek()) {
        Alarm due = alarms.remove();
        guarded(due::ring);
      }
    }
    selector.keys().forEach(key -> guarded(wireOf(key)::abort));
    try {
      selector.close(); // only then the kernel has its sockets back
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ready(SelectionKey key) {
    guarded(wireOf(key)::ready);
  }

  private static Wire wireOf(SelectionKey key) {
    return (Wire) key.attachment();
  }

  /// A bug of one bot is a failed proof, and no reason to hang.
  private void guarded(Runnable what) {
    try {
      what.run();
    } catch (RuntimeException | Error e) {
      if (bug.compareAndSet(null, e)) {
        e.printStackTrace();
      }
    }
  }

  private long untilTheNextAlarm() {
    Alarm next = alarms.peek();
    if (!posted.isEmpty()) {
      return 1;
    }
    if (next == null) {
      return 0; // as long as it takes
    }
    long nanos = next.dueNanos - System.nanoTime();
    return Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos));
  }

  private static boolean isDue(@Nullable Alarm alarm, long nowNanos) {
    return alarm != null && alarm.dueNanos - nowNanos <= 0;
  }
}
