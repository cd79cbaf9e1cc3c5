package matinee.server.gateway;

/// Why somebody who wanted a live connection got none.
public enum TurnedAway {
  /// Their address opens them too fast.
  PACE,
  /// Their address has as many as one may have.
  MANY,
  /// The server stops.
  STOPPING
}
