package matinee.server.room;

/// Whether a role may give a command.
enum Allowed {
  YES,
  /// What is one's own: one's message, one's control.
  OWN,
  NO;

  static Allowed when(boolean holds) {
    return holds ? YES : NO;
  }
}
