package matinee.server.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import matinee.server.host.Turning;

/// Whether this process still does its work: that the mailboxes turn, the web's threads run what
/// they are given, and the timers go off. An open port shows none of that.
///
/// It looks every few seconds, on a thread that none of the three can hold up. Time in which the
/// whole process stood still counts as one look and no more: then nobody could have got on.
public final class Liveness implements AutoCloseable {
  static final Duration EVERY = Duration.ofSeconds(2);
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private final LongSupplier nanoTime;
  private final Supplier<Stream<Turning>> mailboxes;
  private final Heartbeat web;
  private final Heartbeat timers;
  private final CountDownLatch closed = new CountDownLatch(1);
  private Map<Object, Seen> busy = Map.of();
  private long lookedNanos;
  private long livedNanos;
  private volatile Found found = new Found(0, false, false);

  /// @param sinceNanos when it was first seen where it still is
  private record Seen(long begun, long sinceNanos) {}

  /// What does not get on.
  private record Found(int rooms, boolean web, boolean timers) {}

  /// @param timers runs a task when a timer goes off
  public Liveness(
      LongSupplier nanoTime, Supplier<Stream<Turning>> mailboxes, Executor web, Executor timers) {
    this.nanoTime = nanoTime;
    this.mailboxes = mailboxes;
    this.web = new Heartbeat(web);
    this.timers = new Heartbeat(timers);
    this.lookedNanos = nanoTime.getAsLong();
  }

  public void start() {
    Thread.ofPlatform().name("liveness").daemon(true).start(this::watch);
  }

  /// All of it from the start, so that an alert has something to watch.
  public void bindTo(MeterRegistry registry) {
    stuck(registry, "rooms", () -> found.rooms());
    stuck(registry, "web", () -> found.web() ? 1 : 0);
    stuck(registry, "timers", () -> found.timers() ? 1 : 0);
  }

  /// What does not get on, in a sentence; nothing while all is well.
  public Optional<String> complaint() {
    Found now = found;
    if (now.web()) {
      return Optional.of("The web's threads have not run a task for 10 seconds.");
    }
    if (now.timers()) {
      return Optional.of("No timer has gone off for 10 seconds.");
    }
    return now.rooms() == 0
        ? Optional.empty()
        : Optional.of(
            now.rooms() + " of the rooms have not got on with their work for 10 seconds.");
  }

  /// Looks once.
  void look() {
    long now = nanoTime.getAsLong();
    livedNanos += Math.min(now - lookedNanos, 2 * EVERY.toNanos());
    lookedNanos = now;
    found =
        new Found(
            stuckRooms(),
            web.owedNanos(livedNanos) >= PATIENCE.toNanos(),
            timers.owedNanos(livedNanos) >= PATIENCE.toNanos());
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private int stuckRooms() {
    Map<Object, Seen> now = new HashMap<>();
    mailboxes
        .get()
        .filter(Turning::busy)
        .forEach(
            turning -> {
              Seen before = busy.get(turning.of());
              boolean moved = before == null || before.begun() != turning.begun();
              now.put(turning.of(), moved ? new Seen(turning.begun(), livedNanos) : before);
            });
    busy = now;
    return (int)
        now.values().stream()
            .filter(seen -> livedNanos - seen.sinceNanos() >= PATIENCE.toNanos())
            .count();
  }

  private void watch() {
    try {
      while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void stuck(MeterRegistry registry, String what, Supplier<Number> value) {
    Gauge.builder("matinee.stuck", value)
        .description("What has not got on with its work for 10 s")
        .tag("what", what)
        .register(registry);
  }
}
