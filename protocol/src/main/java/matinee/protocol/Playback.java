package matinee.protocol;

import org.jspecify.annotations.Nullable;

/// The timeline: where the film is, as a function of server time (PB1). At server time `t ≥
/// sinceMs` it is at `positionMs + rate × (t − sinceMs)`; before that, `former` holds.
///
/// @param rate film milliseconds a millisecond; 0 while held
/// @param playingRate the rate it has when it plays: what `rate` will be after the next play
public record Playback(
    ItemId itemId,
    PlaybackState state,
    double positionMs,
    double rate,
    double sinceMs,
    double playingRate,
    @Nullable Former former) {

  /// Held from a moment that is not in the future.
  public static Playback held(
      ItemId itemId, double positionMs, double sinceMs, double playingRate) {
    return new Playback(itemId, PlaybackState.HELD, positionMs, 0, sinceMs, playingRate, null);
  }

  public static Playback playing(
      ItemId itemId, double positionMs, double sinceMs, double rate, @Nullable Former former) {
    return new Playback(itemId, PlaybackState.PLAYING, positionMs, rate, sinceMs, rate, former);
  }

  public double positionAt(double tMs) {
    Former before = former;
    if (tMs < sinceMs && before != null) {
      return before.positionAt(tMs);
    }
    return positionMs + rate * Math.max(0, tMs - sinceMs);
  }

  /// Which item the position at that moment belongs to.
  public ItemId itemAt(double tMs) {
    Former before = former;
    return tMs < sinceMs && before != null ? before.itemId() : itemId;
  }

  /// What somebody who looks at that moment sees, as a `former` for a change decided then.
  public Former inForceAt(double tMs) {
    Former before = former;
    return tMs < sinceMs && before != null ? before : new Former(itemId, positionMs, rate, sinceMs);
  }
}
