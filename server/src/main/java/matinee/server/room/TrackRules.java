package matinee.server.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import matinee.protocol.Event;
import matinee.protocol.Item;
import matinee.protocol.ReactionBucket;
import matinee.protocol.RoomView;

/// The reaction track: how the room reacted to each place of the film that is on (RX3).
final class TrackRules {
  /// A film in which every five seconds of an hour and more moved somebody.
  static final int MOST_BUCKETS = 1_000;

  /// A fifth kind of emoji at one place tells nobody more than four did.
  static final int MOST_EMOJI = 4;

  private TrackRules() {}

  static Decision count(Draft draft, RoomCommand.Count count) {
    RoomView view = draft.room().view();
    Item item = view.current();
    if (item == null || !item.itemId().equals(count.itemId())) {
      return Decision.Happened.NOTHING; // the track is of what is on
    }
    Map<Double, ReactionBucket> track =
        view.track().stream()
            .collect(
                Collectors.toMap(
                    ReactionBucket::fromMs, Function.identity(), (_, b) -> b, TreeMap::new));
    List<ReactionBucket> changed = new ArrayList<>();
    for (ReactionBucket thrown : count.thrown()) {
      ReactionBucket before = track.get(thrown.fromMs());
      if (before != null || track.size() + changed.size() < MOST_BUCKETS) {
        ReactionBucket after = sum(before == null ? List.of() : before.counts(), thrown);
        if (!after.equals(before)) {
          changed.add(after);
        }
      }
    }
    if (!changed.isEmpty()) {
      draft.addByTime(stamp -> new Event.ReactionsCounted(stamp, item.itemId(), changed));
    }
    return draft.happened();
  }

  private static ReactionBucket sum(List<ReactionBucket.Count> before, ReactionBucket thrown) {
    Map<String, Integer> counts = new HashMap<>();
    before.forEach(count -> counts.put(count.emoji(), count.count()));
    for (ReactionBucket.Count count : thrown.counts()) {
      if (counts.containsKey(count.emoji()) || counts.size() < MOST_EMOJI) {
        counts.merge(count.emoji(), count.count(), Integer::sum);
      }
    }
    return new ReactionBucket(
        thrown.fromMs(),
        counts.entrySet().stream()
            .map(entry -> new ReactionBucket.Count(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparingInt(ReactionBucket.Count::count)
                    .reversed()
                    .thenComparing(ReactionBucket.Count::emoji))
            .toList());
  }
}
