package matinee.loadtest.load;

/// What a frame from a server is, as far as a load cares.
enum Heard {
  WELCOME,
  /// A chat message of somebody in the room, oneself included.
  POSTED,
  /// The answer to one's own.
  DONE,
  REFUSED,
  OTHER
}
