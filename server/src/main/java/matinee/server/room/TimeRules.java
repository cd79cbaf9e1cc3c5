package matinee.server.room;

import java.util.OptionalDouble;
import matinee.protocol.Event;
import matinee.protocol.Event.PlaybackCause;
import matinee.protocol.Item;
import matinee.protocol.Member;
import matinee.protocol.Playback;
import matinee.protocol.PlaybackState;
import org.jspecify.annotations.Nullable;

/// What happens because time passes: held seats are freed (ST3), films end (PB7), waiting comes to
/// its end (PB5), what nobody can play makes room for the next (SO5), nobody's film is held (PB11),
/// empty rooms go (RM3, PL2). Each rule names its moment in [#nextDeadlineMs] too.
final class TimeRules {
  private TimeRules() {}

  static Decision tick(Draft draft) {
    SeatRules.expire(draft);
    endFilm(draft);
    LiveRules.findOrigin(draft);
    Measure.measure(draft);
    WaitRules.lookAround(draft);
    WaitRules.waitForStalled(draft);
    FailureRules.goOn(draft);
    holdForNobody(draft);
    forgetEmptyRoom(draft);
    return draft.happened();
  }

  static OptionalDouble nextDeadlineMs(Room room) {
    if (room.hasEnded()) {
      return OptionalDouble.empty();
    }
    double nextMs = Math.min(filmEndsMs(room), waitsUntilMs(room));
    nextMs = Math.min(nextMs, Math.min(desertedMs(room), forgottenMs(room)));
    for (Member member : room.view().members()) {
      nextMs = Math.min(nextMs, after(member.heldUntilMs(), 0));
    }
    return Double.isFinite(nextMs) ? OptionalDouble.of(nextMs) : OptionalDouble.empty();
  }

  private static void endFilm(Draft draft) {
    double endsMs = filmEndsMs(draft.room());
    Playback playback = draft.room().view().playback();
    Item item = draft.room().view().current();
    if (endsMs > draft.atMs() || playback == null || item == null || item.durationMs() == null) {
      return;
    }
    CurrentRules.end(draft, item, item.durationMs(), endsMs);
  }

  private static void holdForNobody(Draft draft) {
    double desertedMs = desertedMs(draft.room());
    Playback playback = draft.room().view().playback();
    Item item = draft.room().view().current();
    if (desertedMs > draft.atMs() || playback == null || item == null) {
      return;
    }
    double longestMs = PlaybackRules.longest(item);
    Playback held = Timeline.pause(playback, desertedMs, null, null, longestMs);
    draft.addByTime(stamp -> new Event.PlaybackChanged(stamp, held, PlaybackCause.DESERTED));
  }

  private static void forgetEmptyRoom(Draft draft) {
    if (forgottenMs(draft.room()) <= draft.atMs()) {
      draft.addByTime(stamp -> new Event.RoomEnded(stamp, Event.EndReason.EMPTY));
    }
  }

  private static double filmEndsMs(Room room) {
    Playback playback = room.view().playback();
    Item item = room.view().current();
    if (playback == null || item == null || item.durationMs() == null || !plays(playback)) {
      return Double.POSITIVE_INFINITY;
    }
    double leftMs = Math.max(0, item.durationMs() - playback.positionMs());
    return playback.sinceMs() + leftMs / playback.rate();
  }

  private static double waitsUntilMs(Room room) {
    Playback playback = room.view().playback();
    Double untilMs = playback == null ? null : playback.untilMs();
    return untilMs == null ? Double.POSITIVE_INFINITY : untilMs;
  }

  private static double desertedMs(Room room) {
    Playback playback = room.view().playback();
    return playback == null || !plays(playback)
        ? Double.POSITIVE_INFINITY
        : after(room.backstage().nobodyHereSinceMs(), room.limits().holdMs());
  }

  private static double forgottenMs(Room room) {
    Double emptySinceMs = room.backstage().emptySinceMs();
    return emptySinceMs == null
        ? Double.POSITIVE_INFINITY
        : Math.max(emptySinceMs + room.limits().emptyRoomKeptMs(), PlanRules.keptUntilMs(room));
  }

  private static boolean plays(Playback playback) {
    return playback.state() == PlaybackState.PLAYING;
  }

  private static double after(@Nullable Double sinceMs, double ms) {
    return sinceMs == null ? Double.POSITIVE_INFINITY : sinceMs + ms;
  }
}
