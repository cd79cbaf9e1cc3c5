package matinee.server.host;

import java.time.Duration;

/// Something that calls back later. Injected, so that a simulation turns it by hand.
public interface Timers {
  Timer in(Duration delay, Runnable task);

  /// One pending call.
  interface Timer {
    void cancel();
  }
}
