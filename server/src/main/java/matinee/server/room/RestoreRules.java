package matinee.server.room;

import java.util.List;
import matinee.protocol.Event;
import matinee.protocol.Event.PlaybackCause;
import matinee.protocol.Item;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.Playback;
import matinee.protocol.PlaybackState;

/// How a room goes on in the next server (PB16): everybody's seat is held anew, for the pages have
/// yet to come back, and the film has run on, unless nobody can have watched it for so long.
final class RestoreRules {
  private RestoreRules() {}

  static Decision restore(Draft draft, RoomCommand.Restore restore) {
    List<MemberId> away =
        draft.room().view().members().stream()
            .map(Member::memberId)
            .filter(memberId -> !restore.here().contains(memberId))
            .toList();
    double heldUntilMs = draft.atMs() + draft.room().limits().holdMs();
    draft.addByTime(stamp -> new Event.RoomRestored(stamp, away, heldUntilMs));
    if (restore.backMs() - restore.goneMs() > draft.room().limits().holdMs()) {
      holdWhereItWas(draft, restore.goneMs());
    }
    WaitRules.lookAround(draft); // whom it waited for is away
    return draft.happened();
  }

  private static void holdWhereItWas(Draft draft, double goneMs) {
    Playback playback = draft.room().view().playback();
    Item item = draft.room().view().current();
    if (item != null && playback != null && playback.state() != PlaybackState.HELD) {
      double longestMs = PlaybackRules.longest(item); // it may have ended with nobody to say so
      Playback held = Timeline.pause(playback, goneMs, null, null, longestMs);
      draft.addByTime(stamp -> new Event.PlaybackChanged(stamp, held, PlaybackCause.DESERTED));
    }
  }
}
