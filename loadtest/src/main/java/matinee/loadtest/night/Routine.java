package matinee.loadtest.night;

import java.util.function.DoubleSupplier;
import matinee.loadtest.net.Alarm;
import matinee.loadtest.net.Loop;
import org.jspecify.annotations.Nullable;

/// Something done again and again, each time at a moment that was fixed before: an open loop, in
/// which nobody waits for the server, so that its delays are not hidden. Confined to its loop.
final class Routine {
  private static final double NANOS_A_SECOND = 1e9;

  private final Loop loop;
  private final DoubleSupplier pauseSeconds;
  private final Doing doing;
  private long dueNanos;
  private @Nullable Alarm alarm;

  interface Doing {
    /// Does it. It was due at that moment, which may be a little while ago.
    void at(long dueNanos);
  }

  /// One that rests.
  ///
  /// @param pauseSeconds asked after each time: how long until the next
  Routine(Loop loop, DoubleSupplier pauseSeconds, Doing doing) {
    this.loop = loop;
    this.pauseSeconds = pauseSeconds;
    this.doing = doing;
  }

  void begin(double firstSeconds) {
    rest();
    dueNanos = System.nanoTime() + (long) (firstSeconds * NANOS_A_SECOND);
    arm();
  }

  void rest() {
    if (alarm != null) {
      alarm.cancel();
      alarm = null;
    }
  }

  private void arm() {
    alarm = loop.after(dueNanos - System.nanoTime(), this::ring);
  }

  private void ring() {
    doing.at(dueNanos);
    dueNanos += (long) (pauseSeconds.getAsDouble() * NANOS_A_SECOND);
    arm();
  }
}
