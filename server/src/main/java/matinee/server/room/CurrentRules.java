package matinee.server.room;

import java.util.Objects;
import matinee.protocol.Event;
import matinee.protocol.Event.PlaybackCause;
import matinee.protocol.Item;
import matinee.protocol.ItemId;
import matinee.protocol.Limits;
import matinee.protocol.Loop;
import matinee.protocol.Playback;
import matinee.protocol.PlaybackState;
import matinee.protocol.QueueCommand;
import matinee.protocol.RefusalCode;
import matinee.protocol.RoomView;
import matinee.protocol.Stamp;
import org.jspecify.annotations.Nullable;

/// What is on, and what comes on after it (QU1, QU2, PB7).
final class CurrentRules {
  /// So near its end a film has been seen whole, and does not begin (QU5).
  private static final double AS_GOOD_AS_ENDED_MS = 1_000;

  private CurrentRules() {}

  static Decision cue(Draft draft, QueueCommand.Cue cue) {
    Item item = new Item(fresh(draft), cue.media(), draft.member(), null, cue.startMs());
    Double stoppedMs = stoppedMs(draft);
    Playback playback = begin(draft, item, isRunning(draft));
    draft.add(
        stamp ->
            new Event.CurrentChanged(stamp, item, playback, null, null, false, stoppedMs, false));
    return draft.happened();
  }

  static Decision next(Draft draft, QueueCommand.Next next) {
    RoomView view = draft.room().view();
    ItemId on = view.current() == null ? null : view.current().itemId();
    if (!Objects.equals(on, next.itemId())) {
      return on == null
          ? new Decision.Refused(RefusalCode.NOTHING_ON, "nothing is on")
          : new Decision.Refused(RefusalCode.STALE_ITEM, "that item is not on any more");
    }
    if (view.queue().isEmpty()) {
      return new Decision.Refused(RefusalCode.QUEUE_EMPTY, "nothing comes next");
    }
    Taken taken = take(draft);
    draft.add(taken::changed);
    return draft.happened();
  }

  /// More than half want it (QU3).
  static void goOn(Draft draft) {
    Taken taken = take(draft);
    draft.addByTime(stamp -> taken.changed(stamp, true));
  }

  /// Nobody here can play it (SO5); it does not come again in a loop.
  static void passOver(Draft draft) {
    Taken taken = take(draft);
    draft.addByTime(taken::changed);
  }

  /// The item that is on came to its end: it begins again, or the next begins by itself, or the
  /// last frame is held.
  static void end(Draft draft, Item item, double durationMs, double endsMs) {
    RoomView view = draft.room().view();
    Loop loop = view.settings().loop();
    boolean isAlone = view.queue().isEmpty();
    Playback now = Objects.requireNonNull(view.playback());
    if (loop == Loop.ITEM || (loop == Loop.QUEUE && isAlone)) {
      double leadMs = Lead.forSeek(draft.room(), item.itemId(), draft.readings());
      Playback start = Timeline.again(now, durationMs, draft.atMs(), leadMs);
      Playback again = WaitRules.whenReached(draft, start, item);
      draft.addByTime(stamp -> new Event.PlaybackChanged(stamp, again, PlaybackCause.AGAIN));
    } else if (isAlone) {
      Playback held = Playback.held(item.itemId(), durationMs, endsMs, now.playingRate());
      draft.addByTime(stamp -> new Event.PlaybackChanged(stamp, held, PlaybackCause.END));
    } else {
      passOver(draft);
      if (loop == Loop.QUEUE) {
        Item last = item.fromItsBeginning().as(fresh(draft));
        draft.addByTime(stamp -> new Event.ItemAdded(stamp, last, false));
      }
    }
  }

  /// The first of the queue, as what is on.
  private record Taken(
      Item item, Playback playback, ItemId queued, @Nullable Double formerPositionMs) {
    Event changed(Stamp stamp) {
      return changed(stamp, false);
    }

    Event changed(Stamp stamp, boolean voted) {
      return new Event.CurrentChanged(
          stamp, item, playback, queued, null, false, formerPositionMs, voted);
    }
  }

  private static Taken take(Draft draft) {
    Item queued = draft.room().view().queue().getFirst();
    Item item = queued.as(fresh(draft));
    boolean goesOn = isRunning(draft) || isAtItsEnd(draft);
    return new Taken(item, begin(draft, item, goesOn), queued.itemId(), stoppedMs(draft));
  }

  /// A room that plays, or is about to, goes on once all have loaded it; one that is held shows the
  /// first frame.
  private static Playback begin(Draft draft, Item item, boolean goesOn) {
    double startMs = item.startMs() == null ? 0 : item.startMs();
    boolean isOver = startMs >= PlaybackRules.longest(item) - AS_GOOD_AS_ENDED_MS;
    return begin(draft, item.itemId(), isOver ? 0 : startMs, goesOn);
  }

  private static boolean isRunning(Draft draft) {
    Playback now = draft.room().view().playback();
    return now != null && now.state() != PlaybackState.HELD;
  }

  /// Held there by time and not by anybody: whoever goes on from here goes on watching.
  private static boolean isAtItsEnd(Draft draft) {
    RoomView view = draft.room().view();
    Item item = view.current();
    Playback now = view.playback();
    Double durationMs = item == null ? null : item.durationMs();
    return now != null && durationMs != null && now.positionMs() >= durationMs;
  }

  static Playback begin(Draft draft, ItemId itemId, double positionMs, boolean goesOn) {
    double leadMs = Lead.forMembers(draft.room(), itemId, draft.readings());
    Playback before = draft.room().view().playback();
    return WaitRules.whenLoaded(
        draft, Timeline.begin(itemId, positionMs, before, goesOn, draft.atMs(), leadMs));
  }

  /// Where what is on is interrupted; nothing when it has come to its end (QU5).
  private static @Nullable Double stoppedMs(Draft draft) {
    RoomView view = draft.room().view();
    Item item = view.current();
    Playback playback = view.playback();
    if (item == null || playback == null) {
      return null;
    }
    double atMs = Math.min(Timeline.placeIn(playback, draft.atMs()), Limits.LONGEST_MS);
    Double durationMs = item.durationMs();
    boolean hasEnded = durationMs != null && atMs >= durationMs - AS_GOOD_AS_ENDED_MS;
    return hasEnded ? null : (Double) atMs;
  }

  static ItemId fresh(Draft draft) {
    return new ItemId(draft.room().backstage().nextItem());
  }
}
