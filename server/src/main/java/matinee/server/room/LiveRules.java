package matinee.server.room;

import java.util.Map;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Connection;
import matinee.protocol.Event;
import matinee.protocol.Item;
import matinee.protocol.ItemId;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.Playback;
import org.jspecify.annotations.Nullable;

/// A live stream has no beginning that all players know. The first who has it says where they would
/// join the broadcast, and that moment is where the room stands just then (PB17).
final class LiveRules {
  private LiveRules() {}

  static void findOrigin(Draft draft) {
    Item item = draft.room().view().current();
    Playback playback = draft.room().view().playback();
    if (item == null || playback == null || item.liveOriginMs() != null) {
      return;
    }
    Double liveAtMs = told(draft.room(), item.itemId(), draft.readings());
    if (liveAtMs != null) {
      double originMs = liveAtMs - playback.positionAt(draft.atMs());
      draft.addByTime(stamp -> new Event.LiveFound(stamp, item.itemId(), originMs));
    }
  }

  /// The longest-seated one's word.
  private static @Nullable Double told(Room room, ItemId itemId, Map<MemberId, Report> readings) {
    for (Member member : room.view().members()) {
      Report report = readings.get(member.memberId());
      if (report != null
          && member.connection() == Connection.HERE
          && itemId.equals(report.itemId())
          && report.liveAtMs() != null) {
        return report.liveAtMs();
      }
    }
    return null;
  }
}
