package matinee.server.room;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import matinee.protocol.Event;
import matinee.protocol.Item;
import matinee.protocol.ItemId;
import matinee.protocol.MemberId;
import matinee.protocol.PastItem;
import matinee.protocol.RoomView;

/// The part of [Fold] about what is on, what comes next and what was.
final class QueueFold {
  /// So many items that were on are remembered (QU5) …
  static final int HISTORY_KEPT = 50;

  /// … of so many characters in all.
  static final int HISTORY_TEXT = 40_000;

  private QueueFold() {}

  static RoomView added(RoomView view, Event.ItemAdded added) {
    List<Item> longer = new ArrayList<>(view.queue());
    longer.add(added.next() ? 0 : longer.size(), added.item());
    return view.withQueue(longer);
  }

  static RoomView removed(RoomView view, ItemId itemId) {
    return queue(view, without(view.queue(), itemId));
  }

  static RoomView cleared(RoomView view) {
    return queue(view, List.of());
  }

  static RoomView moved(RoomView view, Event.ItemMoved moved) {
    List<Item> order = new ArrayList<>(without(view.queue(), moved.itemId()));
    int after = order.stream().map(Item::itemId).toList().indexOf(moved.afterItemId());
    view.queue().stream()
        .filter(item -> item.itemId().equals(moved.itemId()))
        .forEach(item -> order.add(after + 1, item));
    return view.withQueue(order);
  }

  static RoomView ordered(RoomView view, Event.QueueOrdered ordered) {
    Map<ItemId, Item> items = new HashMap<>();
    view.queue().forEach(item -> items.put(item.itemId(), item));
    if (ordered.back() != null) {
      ordered.back().forEach(item -> items.put(item.itemId(), item));
    }
    return view.withQueue(
        ordered.itemIds().stream().filter(items::containsKey).map(items::get).toList());
  }

  static RoomView voted(RoomView view, Event.SkipVoted voted) {
    List<MemberId> votes = new ArrayList<>(view.votes());
    votes.remove(voted.memberId());
    if (voted.on()) {
      votes.add(voted.memberId());
    }
    return view.withVotes(votes);
  }

  static RoomView current(RoomView view, Event.CurrentChanged changed) {
    ItemId taken = changed.takenFromQueue();
    Item back = changed.backToQueue();
    List<Item> queue = new ArrayList<>(taken == null ? view.queue() : without(view.queue(), taken));
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
    List<PastItem> before = view.history();
    if (changed.undone()) { // what was interrupted goes on
      return before.isEmpty() ? before : before.subList(0, before.size() - 1);
    }
    Item item = view.current();
    if (item == null) {
      return before;
    }
    List<PastItem> longer = new ArrayList<>(before);
    longer.add(
        new PastItem(
            item.media(),
            item.addedBy(),
            changed.stamp().atMs(),
            item.durationMs(),
            changed.formerPositionMs()));
    int weight = longer.stream().mapToInt(past -> past.media().weight()).sum();
    while (longer.size() > HISTORY_KEPT || weight > HISTORY_TEXT) {
      weight -= longer.removeFirst().media().weight();
    }
    return longer;
  }

  /// With nothing to go on to there is nothing to vote on.
  private static RoomView queue(RoomView view, List<Item> queue) {
    RoomView next = view.withQueue(queue);
    return queue.isEmpty() ? next.withVotes(List.of()) : next;
  }

  private static List<Item> without(List<Item> queue, ItemId itemId) {
    return queue.stream().filter(item -> !item.itemId().equals(itemId)).toList();
  }
}
