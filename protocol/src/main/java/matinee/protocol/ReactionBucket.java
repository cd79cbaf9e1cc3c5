package matinee.protocol;

import java.util.List;

/// What the room threw at one place of a film: the raw material of the reaction track (RX3).
///
/// @param fromMs where in the film the place begins; a place is [Limits#REACTION_BUCKET_MS] long
/// @param counts most first
public record ReactionBucket(double fromMs, List<Count> counts) {
  public ReactionBucket {
    counts = List.copyOf(counts);
  }

  /// How often one emoji was thrown there.
  public record Count(String emoji, int count) {}
}
