package matinee.server.host;

import java.util.OptionalDouble;
import matinee.protocol.Playback;
import matinee.protocol.PlaybackState;
import org.jspecify.annotations.Nullable;

/// Tells a wait that is over from one that goes on for fewer, or that never was (PB5).
final class WaitOver {
  private WaitOver() {}

  /// Since when the room had waited, if it did before and does no more.
  static OptionalDouble since(@Nullable Playback before, @Nullable Playback after) {
    if (before == null || before.state() != PlaybackState.WAITING) {
      return OptionalDouble.empty();
    }
    boolean goesOn =
        after != null
            && after.state() == PlaybackState.WAITING
            && after.sinceMs() == before.sinceMs();
    return goesOn ? OptionalDouble.empty() : OptionalDouble.of(before.sinceMs());
  }
}
