package matinee.server.room;

import java.util.Objects;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.Item;
import matinee.protocol.ItemId;
import matinee.protocol.MemberId;
import matinee.protocol.Playback;
import matinee.protocol.PlaybackState;
import matinee.protocol.RefusalCode;
import matinee.protocol.RoomView;

/// What is on and what comes next (QU1, QU2).
final class QueueRules {
  private QueueRules() {}

  static Decision cue(Draft draft, Command.Cue cue) {
    Item item = new Item(fresh(draft), cue.media(), actorOf(draft), null);
    Playback playback = begin(draft, item.itemId());
    draft.add(stamp -> new Event.CurrentChanged(stamp, item, playback, null));
    return draft.happened();
  }

  static Decision add(Draft draft, Command.AddItem add) {
    if (draft.room().view().queue().size() >= draft.room().limits().queue()) {
      return new Decision.Refused(RefusalCode.QUEUE_FULL, "the queue is full");
    }
    Item item = new Item(fresh(draft), add.media(), actorOf(draft), null);
    draft.add(stamp -> new Event.ItemAdded(stamp, item));
    return draft.happened();
  }

  static Decision remove(Draft draft, Command.RemoveItem remove) {
    ItemId itemId = remove.itemId();
    if (itemId.value() >= draft.room().backstage().nextItem()) {
      return new Decision.Refused(RefusalCode.NO_SUCH_ITEM, "there never was such an item");
    }
    if (draft.room().view().queue().stream().anyMatch(item -> item.itemId().equals(itemId))) {
      draft.add(stamp -> new Event.ItemRemoved(stamp, itemId));
    }
    return draft.happened();
  }

  static Decision next(Draft draft, Command.Next next) {
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
    Item queued = view.queue().getFirst();
    Item item = queued.as(fresh(draft));
    Playback playback = begin(draft, item.itemId());
    draft.add(stamp -> new Event.CurrentChanged(stamp, item, playback, queued.itemId()));
    return draft.happened();
  }

  /// The item that is on came to its end, with another waiting: that one starts by itself (PB7).
  static void advance(Draft draft) {
    Item queued = draft.room().view().queue().getFirst();
    Item item = queued.as(fresh(draft));
    Playback playback = begin(draft, item.itemId());
    draft.addByTime(stamp -> new Event.CurrentChanged(stamp, item, playback, queued.itemId()));
  }

  /// A room that plays, or is about to, goes on once all have loaded it; one that is held shows the
  /// first frame.
  private static Playback begin(Draft draft, ItemId itemId) {
    Playback before = draft.room().view().playback();
    boolean goesOn = before != null && before.state() != PlaybackState.HELD;
    return begin(draft, itemId, 0, goesOn);
  }

  static Playback begin(Draft draft, ItemId itemId, double positionMs, boolean goesOn) {
    double leadMs = Lead.forMembers(draft.room(), itemId, draft.readings());
    Playback before = draft.room().view().playback();
    return WaitRules.whenLoaded(
        draft, Timeline.begin(itemId, positionMs, before, goesOn, draft.atMs(), leadMs));
  }

  private static ItemId fresh(Draft draft) {
    return new ItemId(draft.room().backstage().nextItem());
  }

  private static MemberId actorOf(Draft draft) {
    MemberId actor = draft.actor();
    if (actor == null) {
      throw new IllegalStateException("only members ask");
    }
    return actor;
  }
}
