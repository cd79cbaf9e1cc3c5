package matinee.server.host;

import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.RefusalCode;
import org.jspecify.annotations.Nullable;

/// What the operator's side hears of the rooms. Called on whatever thread it happens; must be quick
/// and must not throw.
public interface HostListener {
  default void roomOpened() {}

  default void roomClosed() {}

  default void seatTaken() {}

  default void seatFreed() {}

  default void committed(Event event) {}

  default void done(Command command) {}

  default void refused(RefusalCode code) {}

  /// A member's reading came in.
  ///
  /// @param before what this seat had counted last, whichever page and connection it came from
  default void read(@Nullable Counted before, Report reading) {}

  /// A bug of ours: something that must never happen did.
  default void impossible(String what) {}
}
