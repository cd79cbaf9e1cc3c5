package matinee.server.host;

import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.RefusalCode;
import org.jspecify.annotations.Nullable;

/// What the operator's side hears of the rooms. Called on whatever thread it happens; must be quick
/// and must not throw.
public interface HostListener {
  /// A connection has its seat.
  default void joined(Joined how) {}

  /// A `hello` was answered with a refusal; one that is closed instead is heard of as a close.
  default void joinRefused(RefusalCode code) {}

  default void committed(Event event) {}

  default void done(Command command) {}

  /// A command was answered, whatever with.
  ///
  /// @param tookMs since the gateway had read it
  default void answered(double tookMs) {}

  default void refused(RefusalCode code) {}

  /// One of many tasks of a mailbox was looked at.
  ///
  /// @param waitedNanos from when it was posted to when it began
  default void begun(long waitedNanos) {}

  /// A room that waited for some of its members does so no more (PB5).
  default void waitOver(double waitedMs) {}

  /// A member's reading came in.
  ///
  /// @param before what this seat had counted last, whichever page and connection it came from
  default void read(@Nullable Counted before, Report reading) {}

  /// A bug of ours: something that must never happen did.
  default void impossible(String what) {}
}
