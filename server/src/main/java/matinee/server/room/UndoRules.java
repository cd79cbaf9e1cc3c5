package matinee.server.room;

import java.util.Optional;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.Event.PlaybackCause;
import matinee.protocol.Item;
import matinee.protocol.ItemId;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.Playback;
import matinee.protocol.PlaybackState;
import matinee.protocol.RefusalCode;
import matinee.protocol.RoomView;
import org.jspecify.annotations.Nullable;

/// Taking the latest control back (PB9): the film is where it was when that was pressed.
final class UndoRules {
  static final double WITHIN_MS = 30_000;

  private UndoRules() {}

  static Decision undo(Draft draft, Member member, Command.Undo undo, Allowed allowed) {
    Undoable latest = draft.room().backstage().undoable();
    if (latest == null || draft.atMs() > latest.atMs() + WITHIN_MS) {
      return new Decision.Refused(
          RefusalCode.NOTHING_TO_UNDO, "no control of the last 30 s can be taken back");
    }
    if (undo.seq() != null && undo.seq() != latest.seq()) {
      return new Decision.Refused(
          RefusalCode.OVERTAKEN, "somebody moved the film before this arrived");
    }
    if (allowed == Allowed.OWN && !latest.by().equals(member.memberId())) {
      return new Decision.Refused(RefusalCode.NOT_ALLOWED, "that was somebody else's");
    }
    return switch (latest) {
      case Undoable.Moved moved -> moveBack(draft, moved);
      case Undoable.Changed changed -> changeBack(draft, changed);
    };
  }

  /// What of this can be taken back later: a member's own play, pause, seek or rate.
  static @Nullable Undoable undoable(RoomView before, Event.PlaybackChanged changed) {
    MemberId by = changed.stamp().by();
    Playback playback = before.playback();
    return by == null || playback == null || changed.cause() == PlaybackCause.UNDO
        ? null
        : new Undoable.Moved(
            changed.stamp().seq(), by, changed.stamp().atMs(), changed.cause(), playback);
  }

  /// … or a member's own cue or next, when something was on before.
  static @Nullable Undoable undoable(RoomView before, Event.CurrentChanged changed) {
    MemberId by = changed.stamp().by();
    Playback playback = before.playback();
    Item item = before.current();
    return by == null || playback == null || item == null || changed.undone()
        ? null
        : new Undoable.Changed(
            changed.stamp().seq(),
            by,
            changed.stamp().atMs(),
            item,
            playback,
            before.track(),
            queued(before, changed.takenFromQueue()).orElse(null));
  }

  private static Decision moveBack(Draft draft, Undoable.Moved moved) {
    RoomView view = draft.room().view();
    Item item = view.current();
    Playback now = view.playback();
    if (item == null || now == null) {
      throw new IllegalStateException("what could be undone was on");
    }
    double longestMs = PlaybackRules.longest(item);
    Playback before = moved.before();
    Playback next =
        switch (moved.cause()) {
          case PLAY ->
              Playback.held(
                  item.itemId(),
                  Math.min(before.positionMs(), longestMs),
                  draft.atMs(),
                  now.playingRate());
          case PAUSE -> PlaybackRules.playFrom(draft, now, null);
          case SEEK ->
              PlaybackRules.goTo(
                  draft, now, item, Math.min(placeIn(before, moved.atMs()), longestMs));
          case RATE ->
              Timeline.changeRate(
                  now,
                  before.playingRate(),
                  draft.atMs(),
                  Lead.forMembers(draft.room(), item.itemId(), draft.readings()),
                  longestMs);
          case UNDO, START_NOW, READY, WAITED, STALLED, END, DESERTED ->
              throw new IllegalStateException("nobody's control");
        };
    draft.add(stamp -> new Event.PlaybackChanged(stamp, next, PlaybackCause.UNDO));
    return draft.happened();
  }

  private static Decision changeBack(Draft draft, Undoable.Changed changed) {
    Item taken = changed.taken();
    RoomView view = draft.room().view();
    if (taken != null && view.queue().size() >= draft.room().limits().queue()) {
      return new Decision.Refused(RefusalCode.QUEUE_FULL, "the queue has no place to put it back");
    }
    Item item = changed.item().as(new ItemId(draft.room().backstage().nextItem()));
    Playback before = changed.before();
    Playback next =
        QueueRules.begin(
            draft,
            item.itemId(),
            Math.min(placeIn(before, changed.atMs()), PlaybackRules.longest(item)),
            before.state() != PlaybackState.HELD);
    draft.add(stamp -> new Event.CurrentChanged(stamp, item, next, null, taken, true));
    if (!changed.track().isEmpty()) {
      draft.add(stamp -> new Event.ReactionsCounted(stamp, item.itemId(), changed.track()));
    }
    return draft.happened();
  }

  /// Where its item was at that moment; in a lead that began with another item, where it would
  /// begin.
  private static double placeIn(Playback playback, double atMs) {
    return playback.itemAt(atMs).equals(playback.itemId())
        ? playback.positionAt(atMs)
        : playback.positionMs();
  }

  private static Optional<Item> queued(RoomView view, @Nullable ItemId itemId) {
    return view.queue().stream().filter(item -> item.itemId().equals(itemId)).findFirst();
  }
}
