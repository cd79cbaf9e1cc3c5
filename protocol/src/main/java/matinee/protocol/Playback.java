package matinee.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The timeline: where the film is, as a function of server time (PB1). At server time `t ≥
/// sinceMs` it is at `positionMs + rate × (t − sinceMs)`; before that, `former` holds.
///
/// @param rate film milliseconds a millisecond; 0 unless it plays
/// @param playingRate the rate it has when it plays: what `rate` will be after the next play
/// @param waitingFor while waiting: who is not ready yet (PB6)
/// @param untilMs while waiting: server time at which whoever is still missing is not waited for
public record Playback(
    ItemId itemId,
    PlaybackState state,
    double positionMs,
    double rate,
    double sinceMs,
    double playingRate,
    @Nullable Former former,
    @Nullable List<MemberId> waitingFor,
    @Nullable Double untilMs) {
  public Playback {
    waitingFor = waitingFor == null ? null : List.copyOf(waitingFor);
  }

  /// Held from a moment that is not in the future.
  public static Playback held(
      ItemId itemId, double positionMs, double sinceMs, double playingRate) {
    return new Playback(
        itemId, PlaybackState.HELD, positionMs, 0, sinceMs, playingRate, null, null, null);
  }

  /// Held for those who are not ready, and for no longer than until then.
  ///
  /// @param positionMs where it will start
  /// @param sinceMs when the waiting began
  public static Playback waiting(
      ItemId itemId,
      double positionMs,
      double sinceMs,
      double playingRate,
      List<MemberId> waitingFor,
      double untilMs) {
    return new Playback(
        itemId,
        PlaybackState.WAITING,
        positionMs,
        0,
        sinceMs,
        playingRate,
        null,
        waitingFor,
        untilMs);
  }

  public static Playback playing(
      ItemId itemId, double positionMs, double sinceMs, double rate, @Nullable Former former) {
    return new Playback(
        itemId, PlaybackState.PLAYING, positionMs, rate, sinceMs, rate, former, null, null);
  }

  public Playback withWaitingFor(List<MemberId> fewer) {
    return new Playback(
        itemId, state, positionMs, rate, sinceMs, playingRate, former, fewer, untilMs);
  }

  /// Another rate for when it plays; it does not play yet.
  public Playback withPlayingRate(double newRate) {
    return new Playback(
        itemId, state, positionMs, rate, sinceMs, newRate, former, waitingFor, untilMs);
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
