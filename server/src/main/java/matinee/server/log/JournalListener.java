package matinee.server.log;

import java.time.Duration;

/// What the operator's side hears of the journal. Called by the thread that writes; must be quick
/// and must not throw.
public interface JournalListener {
  /// So many things are about to be written at once.
  default void writing(int things) {}

  /// So many batches were committed at once.
  default void wrote(int batches, Duration took) {}

  /// One could not be, because of that.
  default void failed(RoomLog.Answer why) {}

  /// How it is after each try.
  ///
  /// @param writable whether the last one went well
  /// @param waiting how many batches wait for the next
  default void state(boolean writable, int waiting) {}
}
