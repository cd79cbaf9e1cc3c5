package matinee.server.host;

/// How somebody came to hear where a room is, who has just got a seat there.
public enum Joined {
  /// A newcomer: the room as it is.
  FRESH,
  /// Back to a seat: exactly the events that were missed.
  TAIL,
  /// Back to a seat: the room as it is, because what was missed is not kept (ST4).
  SNAPSHOT
}
