package matinee.server.host;

import matinee.protocol.CloseCode;
import matinee.protocol.Event;
import org.jspecify.annotations.Nullable;

/// Why a connection that spoke for a seat is closed.
record Farewell(CloseCode code, String message) {
  static final Farewell REPLACED =
      new Farewell(CloseCode.REPLACED, "this seat is used on another connection");
  static final Farewell LEFT = new Farewell(CloseCode.LEFT, "you left");
  static final Farewell REMOVED =
      new Farewell(CloseCode.REMOVED, "a host of this room showed you out");
  static final Farewell UNPAIRED =
      new Farewell(CloseCode.UNPAIRED, "the seat has ended its companion, or is free");

  /// To who sat there.
  static Farewell of(Event.LeaveReason reason) {
    return switch (reason) {
      case LEFT, EXPIRED -> LEFT;
      case REMOVED -> REMOVED;
    };
  }

  /// To their companion.
  static Farewell ofCompanion(Event.LeaveReason reason) {
    return switch (reason) {
      case LEFT, EXPIRED -> UNPAIRED;
      case REMOVED -> REMOVED;
    };
  }

  /// To the companion that was, when that is another, or none.
  static Farewell of(Event.CompanionChanged changed) {
    if (changed.on()) {
      return REPLACED;
    }
    return changed.stamp().companion() ? LEFT : UNPAIRED;
  }

  void to(@Nullable LiveSession session) {
    if (session != null) {
      session.gone();
      session.close(code, message, null);
    }
  }
}
