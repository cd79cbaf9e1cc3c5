package matinee.loadtest.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import matinee.protocol.Event;
import matinee.protocol.Item;
import matinee.protocol.ItemId;
import matinee.protocol.MemberId;
import matinee.protocol.PastItem;
import matinee.protocol.RoomView;
import org.jspecify.annotations.Nullable;

/// The part of [Mirror] about the queue, its votes and its history.
final class MirroredQueue {
  private static final int REMEMBERED = 50;
  private static final int REMEMBERED_TEXT = 40_000;

  private MirroredQueue() {}

  static RoomView added(RoomView view, Event.ItemAdded added) {
    List<Item> queue = new ArrayList<>(view.queue());
    if (added.next()) {
      queue.addFirst(added.item());
    } else {
      queue.addLast(added.item());
    }
    return view.withQueue(queue);
  }

  static RoomView removed(RoomView view, Event.ItemRemoved removed) {
    return queued(view, without(view.queue(), removed.itemId()));
  }

  static RoomView moved(RoomView view, Event.ItemMoved moved) {
    Item item = find(view.queue().stream(), moved.itemId());
    if (item == null) {
      return view;
    }
    List<Item> queue = new ArrayList<>();
    if (moved.afterItemId() == null) {
      queue.add(item);
    }
    for (Item other : without(view.queue(), moved.itemId())) {
      queue.add(other);
      if (other.itemId().equals(moved.afterItemId())) {
        queue.add(item);
      }
    }
    return view.withQueue(queue);
  }

  static RoomView ordered(RoomView view, Event.QueueOrdered ordered) {
    List<Item> back = ordered.back() == null ? List.of() : ordered.back();
    return view.withQueue(
        ordered.itemIds().stream()
            .map(itemId -> find(Stream.concat(view.queue().stream(), back.stream()), itemId))
            .filter(Objects::nonNull)
            .toList());
  }

  static RoomView voted(RoomView view, Event.SkipVoted voted) {
    List<MemberId> votes = new ArrayList<>(view.votes());
    if (voted.on()) {
      votes.add(voted.memberId());
    } else {
      votes.remove(voted.memberId());
    }
    return view.withVotes(votes);
  }

  static RoomView current(RoomView view, Event.CurrentChanged changed) {
    ItemId taken = changed.takenFromQueue();
    List<Item> queue = new ArrayList<>(taken == null ? view.queue() : without(view.queue(), taken));
    Item back = changed.backToQueue();
    if (back != null) {
      queue.addFirst(back);
    }
    return view.with(changed.item(), changed.playback())
        .withQueue(queue)
        .withTrack(List.of())
        .withVotes(List.of())
        .withHistory(history(view, changed));
  }

  private static List<PastItem> history(RoomView view, Event.CurrentChanged changed) {
    List<PastItem> history = new ArrayList<>(view.history());
    Item over = view.current();
    if (changed.undone() && !history.isEmpty()) {
      history.removeLast();
    } else if (!changed.undone() && over != null) {
      history.add(
          new PastItem(
              over.media(),
              over.addedBy(),
              changed.stamp().atMs(),
              over.durationMs(),
              changed.formerPositionMs()));
    }
    while (history.size() > REMEMBERED || text(history) > REMEMBERED_TEXT) {
      history.removeFirst();
    }
    return history;
  }

  private static int text(List<PastItem> history) {
    return history.stream().mapToInt(past -> past.media().weight()).sum();
  }

  private static RoomView queued(RoomView view, List<Item> queue) {
    return view.withQueue(queue).withVotes(queue.isEmpty() ? List.of() : view.votes());
  }

  private static List<Item> without(List<Item> queue, ItemId itemId) {
    return Mirror.without(queue, item -> item.itemId().equals(itemId));
  }

  private static @Nullable Item find(Stream<Item> items, ItemId itemId) {
    return items.filter(item -> item.itemId().equals(itemId)).findFirst().orElse(null);
  }
}
