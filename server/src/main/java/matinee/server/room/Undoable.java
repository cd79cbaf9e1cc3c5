package matinee.server.room;

import matinee.protocol.Event.PlaybackCause;
import matinee.protocol.Item;
import matinee.protocol.MemberId;
import matinee.protocol.Playback;
import org.jspecify.annotations.Nullable;

/// The room's latest control, and what was before it, so that it can be taken back (PB9).
sealed interface Undoable {
  MemberId by();

  double atMs();

  /// A play, pause, seek or rate.
  record Moved(MemberId by, double atMs, PlaybackCause cause, Playback before)
      implements Undoable {}

  /// A cue or a next.
  ///
  /// @param taken the queued item that came on, if it came from the queue
  record Changed(MemberId by, double atMs, Item item, Playback before, @Nullable Item taken)
      implements Undoable {}
}
