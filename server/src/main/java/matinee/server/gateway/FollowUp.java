package matinee.server.gateway;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import matinee.server.host.Timers;

/// What comes a little after a change of the timeline, so that the loss of its packet is noticed
/// (GW7): TCP takes a round trip and 200 ms to miss a lone packet, and a quarter more than a round
/// trip when another follows it. One is pending at a time.
///
/// Safe for any thread.
final class FollowUp {
  private final Duration after;
  private final Timers timers;
  private final Runnable send;
  private final AtomicBoolean pending = new AtomicBoolean();

  /// @param after zero for no follow-up at all
  FollowUp(Duration after, Timers timers, Runnable send) {
    this.after = after;
    this.timers = timers;
    this.send = send;
  }

  void soon() {
    if (!after.isZero() && pending.compareAndSet(false, true)) {
      timers.in(after, this::now);
    }
  }

  private void now() {
    pending.set(false);
    send.run();
  }
}
