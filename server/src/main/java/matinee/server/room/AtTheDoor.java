package matinee.server.room;

/// What the room says to somebody who has no seat.
public enum AtTheDoor {
  COME_IN,
  /// A host is asked first (ST6).
  KNOCK,
  /// Nobody new is let in (RM4).
  LOCKED,
  /// They were shown out (ST6).
  REMOVED,
  /// They came by a link that is not the room's any more (RM7).
  OLD_LINK
}
