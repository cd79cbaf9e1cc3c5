package matinee.server.room;

/// What the room keeps of its plan for itself (PL2, PL4).
///
/// @param seq the latest event that changed what a calendar says of it
/// @param atMs when that was
/// @param visitedMs when the plan was made or somebody last left; unlike [Backstage#emptySinceMs]
///   it outlives a restart, or a server that is restarted weekly would keep its rooms for ever
public record Planning(long seq, double atMs, double visitedMs) {
  Planning changed(long newSeq, double newAtMs) {
    return new Planning(newSeq, newAtMs, visitedMs);
  }

  Planning left(double leftMs) {
    return new Planning(seq, atMs, leftMs);
  }
}
