package matinee.loadtest.night;

/// What did not arrive, counted when all is quiet. None of it may be.
///
/// @param missed events that one member did not hear and that came before one that it heard
/// @param behind events at the end of a room's that one member did not hear
/// @param again events that came to one member twice
/// @param unanswered commands and questions without an answer
/// @param unasked answers to nothing
/// @param refused commands that changed nothing
/// @param connections that were lost and not cut by ourselves, and seats that went to somebody else
record Losses(
    long missed,
    long behind,
    long again,
    long unanswered,
    long unasked,
    long refused,
    long connections) {
  static final Losses NONE = new Losses(0, 0, 0, 0, 0, 0, 0);

  static Losses of(Sequence sequence, long lastOfTheRoom, Asked asked, int openClocks) {
    return new Losses(
        sequence.missed(),
        sequence.behind(lastOfTheRoom),
        sequence.again(),
        asked.open() + openClocks,
        asked.unasked(),
        0,
        0);
  }

  Losses plus(Losses more) {
    return new Losses(
        missed + more.missed,
        behind + more.behind,
        again + more.again,
        unanswered + more.unanswered,
        unasked + more.unasked,
        refused + more.refused,
        connections + more.connections);
  }

  Losses with(long allRefused, long allConnections) {
    return new Losses(
        missed,
        behind,
        again,
        unanswered,
        unasked,
        refused + allRefused,
        connections + allConnections);
  }

  boolean isNone() {
    return equals(NONE);
  }
}
