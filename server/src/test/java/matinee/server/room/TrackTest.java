package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import matinee.protocol.ItemId;
import matinee.protocol.MemberId;
import matinee.protocol.ReactionBucket;
import matinee.protocol.ReactionBucket.Count;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The reaction track.
class TrackTest {
  private final RoomBed bed = new RoomBed();
  private MemberId ana = new MemberId(1);
  private ItemId item = new ItemId(1);

  @BeforeEach
  void aFilm() {
    ana = bed.host("Ana");
    item = bed.cue(ana, RoomBed.FILM);
  }

  @Test
  void RX3_what_was_thrown_at_another_item_is_not_counted_here() {
    RoomBed.assertNothing(count(new ItemId(99), new ReactionBucket(0, one("👏"))));
    bed.cue(ana, RoomBed.SECOND);
    RoomBed.assertNothing(count(item, new ReactionBucket(0, one("👏"))));
  }

  @Test
  void RX3_counts_of_a_place_add_up_and_the_most_comes_first() {
    count(item, new ReactionBucket(5_000, one("👏")));
    count(
        item,
        new ReactionBucket(0, one("😮")),
        new ReactionBucket(5_000, List.of(new Count("😂", 3), new Count("👏", 1))));
    assertThat(bed.room.view().track())
        .containsExactly(
            new ReactionBucket(0, one("😮")),
            new ReactionBucket(5_000, List.of(new Count("😂", 3), new Count("👏", 2))));
    assertThat(bed.lastEvent().stamp().by()).isNull();
  }

  @Test
  void RX3_another_film_begins_with_an_empty_track() {
    count(item, new ReactionBucket(0, one("👏")));
    bed.cue(ana, RoomBed.SECOND);
    assertThat(bed.room.view().track()).isEmpty();
  }

  @Test
  void RX3_no_place_holds_more_than_eight_kinds() {
    List<Count> many =
        IntStream.range(0, 20)
            .mapToObj(n -> new Count(Character.toString(0x1F600 + n), 1))
            .toList();
    count(item, new ReactionBucket(0, many));
    count(item, new ReactionBucket(0, one("🏮")));
    assertThat(bed.room.view().track().getFirst().counts()).hasSize(TrackRules.MOST_EMOJI);
  }

  @Test
  void RX3_a_track_is_bounded_whatever_the_length_of_the_film() {
    LongStream.rangeClosed(0, TrackRules.MOST_BUCKETS)
        .forEach(n -> count(item, new ReactionBucket(n * 5_000, one("👏"))));
    assertThat(bed.room.view().track()).hasSize(TrackRules.MOST_BUCKETS);
  }

  private Decision count(ItemId of, ReactionBucket... thrown) {
    return bed.take(null, new RoomCommand.Count(of, List.of(thrown)));
  }

  private static List<Count> one(String emoji) {
    return List.of(new Count(emoji, 1));
  }
}
