package matinee.server.room;

import matinee.protocol.Former;
import matinee.protocol.ItemId;
import matinee.protocol.Limits;
import matinee.protocol.Playback;
import matinee.protocol.PlaybackState;
import org.jspecify.annotations.Nullable;

/// How one playback follows from another (PB1-PB4, PB10); whether it has to wait first is said by
/// [WaitRules]. Pure arithmetic on server time.
final class Timeline {
  /// A pause counts from its press, but not from longer ago than this (PB3).
  static final double PRESS_AT_MOST_AGO_MS = 400;

  /// A press that was so long under way, behind a broken line, surprises everybody (PB3).
  static final double PRESS_FORGOTTEN_AFTER_MS = 3_000;

  /// The presser's own picture decides when it is this near to the timeline (PB3).
  static final double PRESSER_TRUSTED_WITHIN_MS = 250;

  private static final double SAME_PLACE_MS = 1;

  private Timeline() {}

  static Playback play(Playback now, double atMs, double leadMs, @Nullable Double durationMs) {
    double fromMs = Math.min(now.positionAt(atMs), Limits.LONGEST_MS);
    boolean atTheEnd = durationMs != null && fromMs >= durationMs - SAME_PLACE_MS;
    return Playback.playing(
        now.itemId(), atTheEnd ? 0 : fromMs, atMs + leadMs, now.playingRate(), now.inForceAt(atMs));
  }

  static Playback pause(
      Playback now,
      double atMs,
      @Nullable Double pressedAtMs,
      @Nullable Double positionMs,
      double longestMs) {
    if (now.state() == PlaybackState.WAITING) { // nobody has seen it anywhere else
      return Playback.held(now.itemId(), now.positionMs(), atMs, now.playingRate());
    }
    double pressedMs =
        pressedAtMs == null ? atMs : Math.clamp(pressedAtMs, atMs - PRESS_AT_MOST_AGO_MS, atMs);
    double heldMs = heldAt(now, pressedMs);
    if (positionMs != null && Math.abs(positionMs - heldMs) <= PRESSER_TRUSTED_WITHIN_MS) {
      heldMs = positionMs;
    }
    return Playback.held(now.itemId(), Math.min(heldMs, longestMs), pressedMs, now.playingRate());
  }

  static Playback seek(Playback now, double toMs, double atMs, double leadMs) {
    return switch (now.state()) {
      case HELD -> Playback.held(now.itemId(), toMs, atMs, now.playingRate());
      case WAITING, PLAYING ->
          Playback.playing(
              now.itemId(), toMs, atMs + leadMs, now.playingRate(), now.inForceAt(atMs));
    };
  }

  static Playback changeRate(
      Playback now, double rate, double atMs, double leadMs, double longestMs) {
    if (now.state() != PlaybackState.PLAYING) {
      return now.withPlayingRate(rate);
    }
    double sinceMs = Math.max(now.sinceMs(), atMs + leadMs);
    return Playback.playing(
        now.itemId(),
        Math.min(now.positionAt(sinceMs), longestMs),
        sinceMs,
        rate,
        now.inForceAt(atMs));
  }

  /// A fresh item takes the place of whatever was on: held there, or started for all.
  static Playback begin(
      ItemId itemId,
      double positionMs,
      @Nullable Playback before,
      boolean playing,
      double atMs,
      double leadMs) {
    double rate = before == null ? 1 : before.playingRate();
    if (!playing || before == null) {
      return Playback.held(itemId, positionMs, atMs, rate);
    }
    Former last = before.inForceAt(atMs);
    Former stopped = new Former(last.itemId(), last.positionAt(atMs), 0, atMs);
    return Playback.playing(itemId, positionMs, atMs + leadMs, rate, stopped);
  }

  /// From its beginning, for all who stand at its end.
  static Playback again(Playback now, double durationMs, double atMs, double leadMs) {
    Former ended = new Former(now.itemId(), durationMs, 0, atMs);
    return Playback.playing(now.itemId(), 0, atMs + leadMs, now.playingRate(), ended);
  }

  /// Where its item was at that moment; in a lead that began with another item, where it would
  /// begin.
  static double placeIn(Playback playback, double atMs) {
    return playback.itemAt(atMs).equals(playback.itemId())
        ? playback.positionAt(atMs)
        : playback.positionMs();
  }

  /// Where a pause pressed at that moment holds. Inside a lead it cancels the start: a start that
  /// jumps holds where it would have begun, one that goes on from where the film is holds there.
  private static double heldAt(Playback now, double pressedMs) {
    Former former = now.former();
    if (pressedMs >= now.sinceMs() || former == null) {
      return now.positionAt(pressedMs);
    }
    boolean goesOn =
        former.itemId().equals(now.itemId())
            && Math.abs(former.positionAt(now.sinceMs()) - now.positionMs()) <= SAME_PLACE_MS;
    return goesOn ? former.positionAt(pressedMs) : now.positionMs();
  }
}
