package matinee.server.ops;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import matinee.server.host.ServerClock;
import matinee.server.host.Timers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way to stop that nobody notices (OE5): no new rooms, those that are here go on, and when all
/// are gone, or the time is over, the process ends. It can be called off until then. Safe for any
/// thread: its lock guards its state.
public final class Drain {
  private static final Logger LOG = LoggerFactory.getLogger(Drain.class);
  private static final Timers.Timer NONE = () -> {};
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final ServerClock clock;
  private final Timers timers;
  private final Readiness readiness;
  private final BooleanSupplier isEmpty;
  private final Duration longest;
  private final Runnable over;
  private @Nullable Since since;
  private Timers.Timer nextLook = NONE;

  /// One drain, from its beginning to its end.
  ///
  /// @param untilMs server time at which it ends, whoever is still here
  public record Since(double sinceMs, double untilMs) {}

  /// @param isEmpty whether nobody is connected
  /// @param over called once, when the process may end; called on a timer's thread
  public Drain(
      ServerClock clock,
      Timers timers,
      Readiness readiness,
      BooleanSupplier isEmpty,
      Duration longest,
      Runnable over) {
    this.clock = clock;
    this.timers = timers;
    this.readiness = readiness;
    this.isEmpty = isEmpty;
    this.longest = longest;
    this.over = over;
  }

  /// Begins, unless it has begun.
  public synchronized void begin() {
    if (since == null) {
      double nowMs = clock.nowMs();
      since = new Since(nowMs, nowMs + longest.toMillis());
      readiness.draining(true);
      LOG.atInfo().addKeyValue("atMost", longest).log("Matinee drains: it makes no new rooms");
      lookLater();
    }
  }

  /// Takes it back.
  public synchronized void callOff() {
    if (since != null) {
      since = null;
      nextLook.cancel();
      readiness.draining(false);
      LOG.info("Matinee drains no more");
    }
  }

  /// Nothing where it has not begun.
  public synchronized @Nullable Since since() {
    return since;
  }

  private void lookLater() {
    nextLook = timers.in(LOOK_EVERY, this::look);
  }

  private void look() {
    synchronized (this) {
      if (since == null) {
        return;
      }
      boolean isLate = clock.nowMs() >= since.untilMs();
      if (!isLate && !isEmpty.getAsBoolean()) {
        lookLater();
        return;
      }
      LOG.atInfo().addKeyValue("empty", !isLate).log("Matinee has drained");
    }
    over.run();
  }
}
