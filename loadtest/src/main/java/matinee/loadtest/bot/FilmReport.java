package matinee.loadtest.bot;

import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Condition;
import matinee.protocol.ItemId;
import matinee.protocol.Playback;
import org.jspecify.annotations.Nullable;

/// What a page with a good line would report: a film of ten hours that is always where it should
/// be, with ten minutes of it loaded.
public final class FilmReport {
  private static final double LENGTH_MS = 36_000_000;
  private static final double LOADED_MS = 600_000;
  private static final double RTT_MS = 1;
  private static final double DELIVERY_MS = 5;
  private static final double SEEK_MS = 40;
  private static final double START_MS = 20;

  private FilmReport() {}

  static Report of(@Nullable Playback playback, double nowMs) {
    return of(playback, nowMs, 0);
  }

  /// The same of a film that is not quite where it should be.
  public static Report of(@Nullable Playback playback, double nowMs, double skewMs) {
    if (playback == null) {
      return report(null, Condition.LOADING, null, skewMs);
    }
    boolean runs =
        switch (playback.state()) {
          case PLAYING -> playback.sinceMs() <= nowMs;
          case HELD, WAITING -> false;
        };
    return report(
        playback.itemId(),
        runs ? Condition.PLAYING : Condition.READY,
        runs ? Math.max(0, playback.positionAt(nowMs) + skewMs) : playback.positionMs(),
        runs ? skewMs : 0);
  }

  private static Report report(
      @Nullable ItemId itemId, Condition condition, @Nullable Double positionMs, double skewMs) {
    return new Report(
        itemId,
        condition,
        positionMs,
        skewMs,
        LOADED_MS,
        0.0,
        RTT_MS,
        DELIVERY_MS,
        0.5,
        SEEK_MS,
        START_MS,
        itemId == null ? null : (Double) LENGTH_MS,
        0,
        0);
  }
}
