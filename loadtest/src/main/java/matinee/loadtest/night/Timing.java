package matinee.loadtest.night;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/// How long it took from the moment a thing was due, for what was due in a certain while, however
/// late it came. Confined to its loop.
final class Timing {
  private static final long LARGEST_MICROS = 60_000_000;

  private final Histogram commands = new Histogram(LARGEST_MICROS, 3);
  private final Histogram questions = new Histogram(LARGEST_MICROS, 3);
  private final Histogram asking = new Histogram(LARGEST_MICROS, 3);
  private boolean begun;
  private boolean over;
  private long fromNanos;
  private long toNanos;

  void begin() {
    commands.reset();
    questions.reset();
    asking.reset();
    fromNanos = System.nanoTime();
    begun = true;
    over = false;
  }

  void end() {
    toNanos = System.nanoTime();
    over = true;
  }

  /// One member has heard of a command.
  void heard(long dueNanos, long atNanos) {
    record(commands, dueNanos, atNanos);
  }

  /// A question for the time was answered.
  void answered(long dueNanos, long atNanos) {
    record(questions, dueNanos, atNanos);
  }

  /// A command or question left a member: how late those who ask are themselves.
  void asked(long dueNanos) {
    record(asking, dueNanos, System.nanoTime());
  }

  private void record(Histogram micros, long dueNanos, long atNanos) {
    boolean counts = begun && dueNanos - fromNanos >= 0 && !(over && dueNanos - toNanos >= 0);
    if (counts) {
      long nanos = atNanos - dueNanos;
      micros.recordValue(Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 0, LARGEST_MICROS));
    }
  }

  Delays commands() {
    return Delays.of(commands);
  }

  Delays questions() {
    return Delays.of(questions);
  }

  Delays asking() {
    return Delays.of(asking);
  }
}
