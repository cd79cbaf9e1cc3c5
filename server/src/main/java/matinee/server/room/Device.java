package matinee.server.room;

/// Which of a seat's devices speaks (ST7).
public enum Device {
  /// The one that watches.
  SEAT,
  /// The second one: chat and remote.
  COMPANION
}
