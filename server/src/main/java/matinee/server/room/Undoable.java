package matinee.server.room;

import java.util.List;
import matinee.protocol.Event.PlaybackCause;
import matinee.protocol.Item;
import matinee.protocol.ItemId;
import matinee.protocol.MemberId;
import matinee.protocol.Playback;
import matinee.protocol.ReactionBucket;
import org.jspecify.annotations.Nullable;

/// The room's latest control, or its latest change of the queue, and what was before it, so that it
/// can be taken back (PB9, QU6).
sealed interface Undoable {
  /// The event that carried it out.
  long seq();

  MemberId by();

  double atMs();

  /// A play, pause, seek or rate.
  record Moved(long seq, MemberId by, double atMs, PlaybackCause cause, Playback before)
      implements Undoable {}

  /// A cue or a next.
  ///
  /// @param track of the item that was on
  /// @param taken the queued item that came on, if it came from the queue
  record Changed(
      long seq,
      MemberId by,
      double atMs,
      Item item,
      Playback before,
      List<ReactionBucket> track,
      @Nullable Item taken)
      implements Undoable {}

  /// A removal, a clearing, a shuffle or a move.
  ///
  /// @param before the order of the queue
  /// @param gone what it took away
  record Queued(long seq, MemberId by, double atMs, List<ItemId> before, List<Item> gone)
      implements Undoable {}
}
