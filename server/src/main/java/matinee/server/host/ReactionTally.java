package matinee.server.host;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import matinee.protocol.ItemId;
import matinee.protocol.Limits;
import matinee.protocol.ReactionBucket;
import matinee.protocol.ServerFrame;
import matinee.server.room.RoomCommand;

/// The reactions that were thrown and are not yet in the reaction track (RX3). They pass at once;
/// what is kept of them is committed in one event for some seconds' worth.
///
/// Confined to its mailbox.
final class ReactionTally {
  /// Eight people watch one film: what is thrown within five seconds belongs to few places of it.
  private static final int MOST_PLACES = 16;

  private final Map<ItemId, Map<Double, Map<String, Integer>>> thrown = new HashMap<>();

  /// Whether it is the first since the tally was taken.
  boolean add(ServerFrame.Reaction reaction) {
    ItemId itemId = reaction.itemId();
    Double positionMs = reaction.positionMs();
    if (itemId == null || positionMs == null) {
      return false; // nothing was on
    }
    double fromMs = Math.floor(positionMs / Limits.REACTION_BUCKET_MS) * Limits.REACTION_BUCKET_MS;
    return add(itemId, fromMs, reaction.emoji(), 1);
  }

  /// What was taken could not be saved. Whether it is the first since the tally was taken.
  boolean putBack(RoomCommand.Count taken) {
    boolean first = thrown.isEmpty();
    for (ReactionBucket bucket : taken.thrown()) {
      for (ReactionBucket.Count count : bucket.counts()) {
        add(taken.itemId(), bucket.fromMs(), count.emoji(), count.count());
      }
    }
    return first;
  }

  /// What was thrown, item by item; the tally begins anew.
  List<RoomCommand.Count> take() {
    List<RoomCommand.Count> counts = new ArrayList<>();
    thrown.forEach((itemId, places) -> counts.add(new RoomCommand.Count(itemId, buckets(places))));
    thrown.clear();
    return counts;
  }

  private boolean add(ItemId itemId, double fromMs, String emoji, int times) {
    boolean first = thrown.isEmpty();
    Map<Double, Map<String, Integer>> places = thrown.computeIfAbsent(itemId, _ -> new TreeMap<>());
    if (places.containsKey(fromMs) || places.size() < MOST_PLACES) {
      places.computeIfAbsent(fromMs, _ -> new TreeMap<>()).merge(emoji, times, Integer::sum);
    }
    return first;
  }

  private static List<ReactionBucket> buckets(Map<Double, Map<String, Integer>> places) {
    List<ReactionBucket> buckets = new ArrayList<>();
    places.forEach(
        (fromMs, emoji) ->
            buckets.add(
                new ReactionBucket(
                    fromMs,
                    emoji.entrySet().stream()
                        .map(one -> new ReactionBucket.Count(one.getKey(), one.getValue()))
                        .toList())));
    return buckets;
  }
}
