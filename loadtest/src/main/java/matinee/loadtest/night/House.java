package matinee.loadtest.night;

import java.net.InetSocketAddress;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import matinee.loadtest.bot.ServerTimes;
import matinee.loadtest.net.Loop;

/// What all rooms of a night have in common. Confined to its loop.
///
/// @param originNanos when the night began
record House(
    Loop loop,
    InetSocketAddress server,
    SplittableRandom random,
    ServerTimes times,
    Tally tally,
    Timing timing,
    long originNanos) {

  /// A number for a command that says when it was due: those who hear of it know how long it took
  /// without keeping a list.
  long ref(long dueNanos) {
    return 1 + TimeUnit.NANOSECONDS.toMicros(dueNanos - originNanos);
  }

  /// The moment of which a command's number tells.
  long dueNanos(long ref) {
    return originNanos + TimeUnit.MICROSECONDS.toNanos(ref - 1);
  }
}
