package matinee.server.door;

import java.time.Duration;
import matinee.server.host.Timers;

/// How long one connection may go on without a whole request. Jetty watches for silence only, and a
/// client that sends a byte now and then is never silent.
///
/// Safe for any thread.
final class RequestDeadline {
  private static final Timers.Timer NOTHING_PENDING = () -> {};

  private final DoorLimits limits;
  private final Timers timers;
  private final Runnable cut;
  private Timers.Timer pending = NOTHING_PENDING;
  private boolean over;

  /// @param cut ends the connection
  RequestDeadline(DoorLimits limits, Timers timers, Runnable cut) {
    this.limits = limits;
    this.timers = timers;
    this.cut = cut;
  }

  /// A request, or what is left of it, must arrive.
  void arriving() {
    within(limits.requestWithin());
  }

  /// All of it is here; what happens now takes as long as it takes.
  synchronized void arrived() {
    pending.cancel();
    pending = NOTHING_PENDING;
  }

  /// It is answered; the next one may take its time, but not by arriving slowly.
  void answered() {
    within(limits.idle());
  }

  /// The connection is gone.
  synchronized void over() {
    over = true;
    arrived();
  }

  private synchronized void within(Duration time) {
    if (!over) {
      pending.cancel();
      pending = timers.in(time, cut);
    }
  }
}
