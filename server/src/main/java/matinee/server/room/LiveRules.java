package matinee.server.room;

import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Event;
import matinee.protocol.Item;
import matinee.protocol.MediaSource;
import matinee.protocol.Playback;

/// A live stream has no beginning that all players know. Somebody whose word counts says where they
/// would join the broadcast, and that moment is where the room stands just then (PB17).
final class LiveRules {
  /// Players see the same edge a segment sooner or later.
  private static final double AGREED_WITHIN_MS = 15_000;

  private LiveRules() {}

  static void findOrigin(Draft draft) {
    Item item = draft.room().view().current();
    Playback playback = draft.room().view().playback();
    if (item == null || playback == null || item.liveOriginMs() != null || !mayBeLive(item)) {
      return;
    }
    Double liveAtMs = Word.about(draft, item, Report::liveAtMs, AGREED_WITHIN_MS);
    if (liveAtMs != null) {
      double originMs = liveAtMs - playback.positionAt(draft.atMs());
      draft.addByTime(stamp -> new Event.LiveFound(stamp, item.itemId(), originMs));
    }
  }

  /// Called live, a file would never end.
  private static boolean mayBeLive(Item item) {
    return item.media().source() == MediaSource.HLS;
  }
}
