package matinee.server.room;

import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Event;
import matinee.protocol.Item;
import matinee.protocol.Limits;
import matinee.protocol.Playback;
import org.jspecify.annotations.Nullable;

/// How long the current item is, by those whose word counts (PB7).
final class Measure {
  private static final double WORTH_AN_EVENT_MS = 250;
  private static final double BEYOND_POSITION_MS = 1_000;
  private static final double AGREED_WITHIN_MS = 1_000;

  private Measure() {}

  static void measure(Draft draft) {
    Item item = draft.room().view().current();
    Playback playback = draft.room().view().playback();
    if (item == null || playback == null || item.liveOriginMs() != null) {
      return; // what is live has no length (PB17)
    }
    Double told = Word.about(draft, item, Measure::lengthIn, AGREED_WITHIN_MS);
    if (told == null) {
      return;
    }
    double leastMs = furthest(playback, draft.atMs()) + BEYOND_POSITION_MS;
    Double known = item.durationMs();
    boolean worthIt =
        known == null || (told >= leastMs && Math.abs(known - told) >= WORTH_AN_EVENT_MS);
    if (worthIt) {
      double durationMs = Math.min(Math.max(told, leastMs), Limits.LONGEST_MS);
      draft.addByTime(stamp -> new Event.ItemMeasured(stamp, item.itemId(), durationMs));
    }
  }

  /// Where this item is, or where it is about to be: a seek under way has its place already, and
  /// where the item before it had come to is nothing to this one.
  private static double furthest(Playback playback, double atMs) {
    double beginsMs = playback.positionAt(Math.max(atMs, playback.sinceMs()));
    return playback.itemAt(atMs).equals(playback.itemId())
        ? Math.max(playback.positionAt(atMs), beginsMs)
        : beginsMs;
  }

  private static @Nullable Double lengthIn(Report report) {
    Double durationMs = report.durationMs();
    return durationMs == null || durationMs <= 0 ? null : durationMs;
  }
}
