package matinee.server.host;

import java.time.Duration;
import java.util.function.BiFunction;
import matinee.server.room.Room;
import org.jspecify.annotations.Nullable;

/// A room's one timer: set to what the room itself has to do next. Confined to its mailbox.
final class Alarm {
  private final ServerClock clock;
  private final BiFunction<Duration, Runnable, Timers.Timer> later;
  private final Runnable tick;
  private Timers.@Nullable Timer timer;
  private double notBeforeMs = Double.NEGATIVE_INFINITY;
  private boolean owed;

  /// @param later runs a turn of the room after a while
  /// @param tick what is due is done
  Alarm(ServerClock clock, BiFunction<Duration, Runnable, Timers.Timer> later, Runnable tick) {
    this.clock = clock;
    this.later = later;
    this.tick = tick;
  }

  boolean isSet() {
    return timer != null;
  }

  /// To the room's next deadline, or to what is owed.
  void set(Room room) {
    cancel();
    double nextMs = owed ? notBeforeMs : room.nextDeadlineMs().orElse(Double.POSITIVE_INFINITY);
    if (Double.isFinite(nextMs)) {
      double waitMs = Math.ceil(Math.max(nextMs, notBeforeMs) - clock.nowMs());
      timer = later.apply(Duration.ofMillis((long) Math.max(0, waitMs)), this::passed);
    }
  }

  /// It goes off no earlier than that from now on.
  void notBefore(Duration pause) {
    notBeforeMs = clock.nowMs() + pause.toMillis();
  }

  /// What was due could not be saved. It may have been due by a reading, and no deadline would
  /// bring it again.
  void owe() {
    owed = true;
  }

  /// What was owed is being done.
  void went() {
    owed = false;
  }

  void cancel() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  private void passed() {
    timer = null;
    tick.run();
  }
}
