package matinee.server.room;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/// Taking the latest control back (PB9): the film is where it was when that was pressed; or the
/// latest change of the queue (QU6): it is as it was.
final class UndoRules {
  static final double WITHIN_MS = 30_000;

  private UndoRules() {}

  static Decision undo(Draft draft, Member member, Command.Undo undo, Allowed allowed) {
    Undoable latest = meant(draft.room().backstage(), undo.seq());
    if (latest == null || draft.atMs() > latest.atMs() + WITHIN_MS) {
      return new Decision.Refused(
          RefusalCode.NOTHING_TO_UNDO, "no control of the last 30 s can be taken back");
    }
    if (undo.seq() != null && undo.seq() != latest.seq()) {
      return new Decision.Refused(
          RefusalCode.OVERTAKEN, "somebody did something else before this arrived");
    }
    if (allowed == Allowed.OWN && !latest.by().equals(member.memberId())) {
      return new Decision.Refused(RefusalCode.NOT_ALLOWED, "that was somebody else's");
    }
    return switch (latest) {
      case Undoable.Moved moved -> moveBack(draft, moved);
      case Undoable.Changed changed -> changeBack(draft, changed);
      case Undoable.Queued queued -> orderBack(draft, queued);
    };
  }

  /// The one of that number; without a number, the latest of film and queue.
  private static @Nullable Undoable meant(Backstage backstage, @Nullable Long seq) {
    Undoable film = backstage.undoable();
    Undoable queue = backstage.undoableQueue();
    if (film == null || queue == null) {
      return film == null ? queue : film;
    }
    if (seq != null && seq == film.seq()) {
      return film;
    }
    return queue.seq() > film.seq() || (seq != null && seq == queue.seq()) ? queue : film;
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

  /// … or a member's own change of what comes next.
  static @Nullable Undoable undoableQueue(RoomView before, Event event) {
    MemberId by = event.stamp().by();
    List<ItemId> order = before.queue().stream().map(Item::itemId).toList();
    List<Item> gone =
        switch (event) {
          case Event.QueueCleared _ -> before.queue();
          case Event.ItemRemoved removed -> queued(before, removed.itemId()).stream().toList();
          default -> List.of();
        };
    boolean isUndo = event instanceof Event.QueueOrdered ordered && ordered.undone();
    return by == null || isUndo
        ? null
        : new Undoable.Queued(event.stamp().seq(), by, event.stamp().atMs(), order, gone);
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
                  draft, now, item, Math.min(Timeline.placeIn(before, moved.atMs()), longestMs));
          case RATE ->
              Timeline.changeRate(
                  now,
                  before.playingRate(),
                  draft.atMs(),
                  Lead.forMembers(draft.room(), item.itemId(), draft.readings()),
                  longestMs);
          case UNDO, START_NOW, READY, WAITED, STALLED, END, AGAIN, DESERTED ->
              throw new IllegalStateException("nobody's control");
        };
    draft.add(stamp -> new Event.PlaybackChanged(stamp, next, PlaybackCause.UNDO));
    return draft.happened();
  }

  private static Decision changeBack(Draft draft, Undoable.Changed changed) {
    Item taken = changed.taken();
    if (taken != null && !QueueRules.hasPlaceFor(draft.room(), List.of(taken.media()))) {
      return noPlace();
    }
    Item item = changed.item().as(new ItemId(draft.room().backstage().nextItem()));
    Playback before = changed.before();
    Playback next =
        CurrentRules.begin(
            draft,
            item.itemId(),
            Math.min(Timeline.placeIn(before, changed.atMs()), PlaybackRules.longest(item)),
            before.state() != PlaybackState.HELD);
    draft.add(stamp -> new Event.CurrentChanged(stamp, item, next, null, taken, true, null, false));
    if (!changed.track().isEmpty()) {
      draft.add(stamp -> new Event.ReactionsCounted(stamp, item.itemId(), changed.track()));
    }
    return draft.happened();
  }

  /// In the order that was, as far as it is still to come; what was added since comes last.
  private static Decision orderBack(Draft draft, Undoable.Queued queued) {
    List<ItemId> there = QueueRules.ids(draft.room());
    List<Item> back =
        queued.gone().stream().filter(item -> !there.contains(item.itemId())).toList();
    if (!QueueRules.hasPlaceFor(draft.room(), back.stream().map(Item::media).toList())) {
      return noPlace();
    }
    Set<ItemId> all = new LinkedHashSet<>(queued.before());
    Set<ItemId> known = new HashSet<>(there);
    back.forEach(item -> known.add(item.itemId()));
    all.retainAll(known);
    all.addAll(there);
    draft.add(stamp -> new Event.QueueOrdered(stamp, List.copyOf(all), back, true));
    return draft.happened();
  }

  private static Decision noPlace() {
    return new Decision.Refused(RefusalCode.QUEUE_FULL, "the queue has no place to put it back");
  }

  private static Optional<Item> queued(RoomView view, @Nullable ItemId itemId) {
    return view.queue().stream().filter(item -> item.itemId().equals(itemId)).findFirst();
  }
}
