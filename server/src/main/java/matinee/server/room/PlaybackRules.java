package matinee.server.room;

import java.util.Objects;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.Event.PlaybackCause;
import matinee.protocol.Item;
import matinee.protocol.Limits;
import matinee.protocol.MemberId;
import matinee.protocol.Playback;
import matinee.protocol.PlaybackState;
import matinee.protocol.RefusalCode;
import org.jspecify.annotations.Nullable;

/// Play, pause, seek and rate (PB2-PB4, PB10, PB12).
final class PlaybackRules {
  private PlaybackRules() {}

  static Decision control(Draft draft, Command.Control control) {
    Room room = draft.room();
    Item item = room.view().current();
    Playback now = room.view().playback();
    if (item == null || now == null) {
      return new Decision.Refused(RefusalCode.NOTHING_ON, "nothing is on");
    }
    if (!item.itemId().equals(control.itemId())) {
      return new Decision.Refused(RefusalCode.STALE_ITEM, "that item is not on any more");
    }
    if (!(control instanceof Command.Pause) && isOvertaken(room, draft.actor(), control)) {
      return new Decision.Refused(
          RefusalCode.OVERTAKEN, "somebody else moved the film before this arrived");
    }
    return switch (control) {
      case Command.Play _ -> play(draft, now, item);
      case Command.Pause pause -> pause(draft, now, item, pause);
      case Command.Seek seek -> seek(draft, now, item, seek);
      case Command.ChangeRate change -> changeRate(draft, now, item, change);
    };
  }

  private static Decision play(Draft draft, Playback now, Item item) {
    return switch (now.state()) {
      case PLAYING, WAITING -> Decision.Happened.NOTHING;
      case HELD -> changed(draft, playFrom(draft, now, item.durationMs()), PlaybackCause.PLAY);
    };
  }

  /// Together from where the film is held, or from its beginning when that is its end.
  static Playback playFrom(Draft draft, Playback now, @Nullable Double durationMs) {
    double leadMs = Lead.forMembers(draft.room(), now.itemId(), draft.readings());
    return WaitRules.whenThere(draft, Timeline.play(now, draft.atMs(), leadMs, durationMs));
  }

  /// There at once in a room that is held, else together from there.
  static Playback goTo(Draft draft, Playback now, Item item, double toMs) {
    double leadMs = Lead.forSeek(draft.room(), item.itemId(), draft.readings());
    Playback there = Timeline.seek(now, toMs, draft.atMs(), leadMs);
    return switch (there.state()) {
      case HELD, WAITING -> there;
      case PLAYING -> WaitRules.whenReached(draft, there, item);
    };
  }

  private static Decision pause(Draft draft, Playback now, Item item, Command.Pause pause) {
    Double pressedAtMs = pause.pressedAtMs();
    if (pressedAtMs != null && pressedAtMs < draft.atMs() - Timeline.PRESS_FORGOTTEN_AFTER_MS) {
      return new Decision.Refused(RefusalCode.TOO_LATE, "it was pressed too long ago");
    }
    return now.state() == PlaybackState.HELD
        ? Decision.Happened.NOTHING
        : changed(
            draft,
            Timeline.pause(
                now, draft.atMs(), pause.pressedAtMs(), pause.positionMs(), longest(item)),
            PlaybackCause.PAUSE);
  }

  private static Decision seek(Draft draft, Playback now, Item item, Command.Seek seek) {
    double toMs = Math.min(seek.positionMs(), longest(item));
    boolean alreadyThere = now.state() != PlaybackState.PLAYING && now.positionMs() == toMs;
    return alreadyThere
        ? Decision.Happened.NOTHING
        : changed(draft, goTo(draft, now, item, toMs), PlaybackCause.SEEK);
  }

  private static Decision changeRate(
      Draft draft, Playback now, Item item, Command.ChangeRate change) {
    double leadMs = Lead.forMembers(draft.room(), item.itemId(), draft.readings());
    return now.playingRate() == change.rate()
        ? Decision.Happened.NOTHING
        : changed(
            draft,
            Timeline.changeRate(now, change.rate(), draft.atMs(), leadMs, longest(item)),
            PlaybackCause.RATE);
  }

  private static Decision changed(Draft draft, Playback next, PlaybackCause cause) {
    draft.add(stamp -> new Event.PlaybackChanged(stamp, next, cause));
    return draft.happened();
  }

  static double longest(Item item) {
    Double durationMs = item.durationMs();
    return durationMs == null ? Limits.LONGEST_MS : durationMs;
  }

  private static boolean isOvertaken(Room room, @Nullable MemberId actor, Command.Control control) {
    Backstage.Jump jump = room.backstage().latestJump();
    return jump != null && control.seenSeq() < jump.seq() && !Objects.equals(jump.by(), actor);
  }
}
