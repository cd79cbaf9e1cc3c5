package matinee.server.room;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import matinee.protocol.Event;
import matinee.protocol.Item;
import matinee.protocol.ItemId;
import matinee.protocol.Media;
import matinee.protocol.MemberId;
import matinee.protocol.QueueCommand;
import matinee.protocol.RefusalCode;
import org.jspecify.annotations.Nullable;

/// What comes next, and in which order (QU1, QU2). What is on is a matter of [CurrentRules].
final class QueueRules {
  /// Addresses and words of the whole queue in characters, so that a snapshot can be sent.
  static final int MOST_TEXT = 80_000;

  private QueueRules() {}

  static Decision add(Draft draft, QueueCommand.AddItem add) {
    return add(draft, List.of(add.media()), add.next() != null, add.startMs());
  }

  static Decision add(Draft draft, QueueCommand.AddItems add) {
    return add(draft, add.media(), add.next() != null, null);
  }

  /// All of them or none, in their order.
  private static Decision add(
      Draft draft, List<Media> media, boolean next, @Nullable Double startMs) {
    if (!hasPlaceFor(draft.room(), media)) {
      return new Decision.Refused(RefusalCode.QUEUE_FULL, "the queue is full");
    }
    for (Media one : next ? media.reversed() : media) {
      Item item = new Item(CurrentRules.fresh(draft), one, draft.member(), null, startMs);
      draft.add(stamp -> new Event.ItemAdded(stamp, item, next));
    }
    return draft.happened();
  }

  static boolean hasPlaceFor(Room room, List<Media> more) {
    List<Item> queue = room.view().queue();
    int weight =
        queue.stream().mapToInt(item -> item.media().weight()).sum()
            + more.stream().mapToInt(Media::weight).sum();
    return queue.size() + more.size() <= room.limits().queue() && weight <= MOST_TEXT;
  }

  static Decision remove(Draft draft, QueueCommand.RemoveItem remove) {
    ItemId itemId = remove.itemId();
    if (itemId.value() >= draft.room().backstage().nextItem()) {
      return new Decision.Refused(RefusalCode.NO_SUCH_ITEM, "there never was such an item");
    }
    if (ids(draft.room()).contains(itemId)) {
      draft.add(stamp -> new Event.ItemRemoved(stamp, itemId));
    }
    return draft.happened();
  }

  static Decision move(Draft draft, QueueCommand.MoveItem move) {
    List<ItemId> ids = ids(draft.room());
    ItemId after = move.afterItemId();
    int from = ids.indexOf(move.itemId());
    boolean knows = from >= 0 && (after == null || ids.contains(after));
    if (!knows || move.itemId().equals(after)) {
      return new Decision.Refused(RefusalCode.NO_SUCH_ITEM, "that is not on the queue any more");
    }
    boolean isThere = from == 0 ? after == null : ids.get(from - 1).equals(after);
    if (!isThere) {
      draft.add(stamp -> new Event.ItemMoved(stamp, move.itemId(), after));
    }
    return draft.happened();
  }

  static Decision clear(Draft draft, QueueCommand.ClearQueue clear) {
    if (draft.room().view().queue().isEmpty()) {
      return draft.happened();
    }
    if (isOvertaken(draft, clear.seenSeq())) {
      return overtaken();
    }
    draft.add(Event.QueueCleared::new);
    return draft.happened();
  }

  /// Chance is the moment of the press, to the fraction of a millisecond: nobody can choose it.
  static Decision shuffle(Draft draft, QueueCommand.ShuffleQueue shuffle) {
    List<ItemId> ids = new ArrayList<>(ids(draft.room()));
    if (ids.size() < 2) {
      return draft.happened();
    }
    if (isOvertaken(draft, shuffle.seenSeq())) {
      return overtaken();
    }
    long moment = Double.doubleToLongBits(draft.atMs()) ^ draft.room().seq();
    Collections.shuffle(ids, new SplittableRandom(moment));
    draft.add(stamp -> new Event.QueueOrdered(stamp, ids, null, false));
    return draft.happened();
  }

  static List<ItemId> ids(Room room) {
    return room.view().queue().stream().map(Item::itemId).toList();
  }

  /// What is done to all of it is done to what its sender saw.
  private static boolean isOvertaken(Draft draft, long seenSeq) {
    Backstage.Jump changed = draft.room().backstage().queueChanged();
    MemberId actor = draft.member();
    return changed != null && seenSeq < changed.seq() && !actor.equals(changed.by());
  }

  private static Decision overtaken() {
    return new Decision.Refused(
        RefusalCode.OVERTAKEN, "somebody else changed the queue before this arrived");
  }
}
