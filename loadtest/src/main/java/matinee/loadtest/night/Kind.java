package matinee.loadtest.night;

/// What a frame is, as far as a night cares.
enum Kind {
  PRESENCE,
  CLOCK,
  REACTION,
  DONE,
  /// A numbered event that moves the film.
  TIMELINE,
  /// Any other numbered event: that it has a number is how it is known.
  EVENT,
  WELCOME,
  RESUMED,
  REFUSED,
  OTHER
}
