package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import matinee.protocol.Command;
import matinee.protocol.Condition;
import matinee.protocol.Event;
import matinee.protocol.Event.PlaybackCause;
import matinee.protocol.ItemId;
import matinee.protocol.Loop;
import matinee.protocol.MemberId;
import matinee.protocol.PlaybackState;
import matinee.protocol.QueueCommand;
import matinee.protocol.RefusalCode;
import org.junit.jupiter.api.Test;

/// What becomes of a film that has ended.
class LoopTest {
  private final RoomBed bed = new RoomBed();
  private final MemberId ana = bed.host("Ana");

  @Test
  void QU2_an_item_that_loops_begins_again_and_ends_once_each_time() {
    loop(Loop.ITEM);
    ItemId item = aFilmOfAMinute();
    bed.pass(60_000);
    assertThat(bed.current().itemId()).isEqualTo(item);
    assertThat(bed.lastEvent())
        .isInstanceOfSatisfying(
            Event.PlaybackChanged.class,
            changed -> assertThat(changed.cause()).isEqualTo(PlaybackCause.AGAIN));
    assertThat(bed.playback().positionMs()).isZero();
    bed.pass(125_500);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
    assertThat(again()).isEqualTo(3);
  }

  @Test
  void QU2_an_item_that_loops_leaves_the_queue_alone_until_somebody_goes_on() {
    loop(Loop.ITEM);
    ItemId item = aFilmOfAMinute();
    bed.say(ana, n -> new QueueCommand.AddItem(n, RoomBed.SECOND));
    bed.pass(61_000);
    assertThat(bed.current().itemId()).isEqualTo(item);
    bed.say(ana, n -> new QueueCommand.Next(n, item));
    assertThat(bed.current().media()).isEqualTo(RoomBed.SECOND);
  }

  @Test
  void QU2_what_has_ended_waits_at_the_end_of_a_queue_that_loops() {
    loop(Loop.QUEUE);
    ItemId item = aFilmOfAMinute();
    bed.say(ana, n -> new QueueCommand.AddItem(n, RoomBed.SECOND));
    bed.pass(60_010);
    assertThat(bed.current().media()).isEqualTo(RoomBed.SECOND);
    assertThat(bed.room.view().queue())
        .singleElement()
        .satisfies(
            last -> {
              assertThat(last.media()).isEqualTo(RoomBed.FILM);
              assertThat(last.itemId()).isNotIn(item, bed.current().itemId());
            });
    assertThat(bed.lastEvent().stamp().by()).isNull();
  }

  @Test
  void QU2_a_queue_of_one_that_loops_is_that_one_again() {
    loop(Loop.QUEUE);
    ItemId item = aFilmOfAMinute();
    bed.pass(60_010);
    assertThat(bed.current().itemId()).isEqualTo(item);
    assertThat(again()).isOne();
  }

  @Test
  void QU2_what_was_passed_over_does_not_come_again() {
    loop(Loop.QUEUE);
    ItemId item = aFilmOfAMinute();
    bed.say(ana, n -> new QueueCommand.AddItem(n, RoomBed.SECOND));
    bed.say(ana, n -> new QueueCommand.Next(n, item));
    assertThat(bed.room.view().queue()).isEmpty();
  }

  @Test
  void PB9_what_a_loop_brought_about_cannot_be_undone() {
    loop(Loop.ITEM);
    aFilmOfAMinute();
    bed.seek(ana, 50_000);
    bed.pass(12_000);
    assertThat(again()).isOne();
    RoomBed.assertRefused(
        bed.say(ana, n -> new Command.Undo(n, null)), RefusalCode.NOTHING_TO_UNDO);
  }

  @Test
  void PB12_a_seek_from_before_it_began_again_is_overtaken() {
    loop(Loop.ITEM);
    ItemId item = aFilmOfAMinute();
    long seen = bed.room.seq();
    bed.pass(60_010);
    RoomBed.assertRefused(
        bed.say(ana, n -> new Command.Seek(n, item, seen, 30_000)), RefusalCode.OVERTAKEN);
  }

  private void loop(Loop loop) {
    bed.say(ana, n -> Command.ChangeSettings.ofQueue(n, loop, null));
  }

  private ItemId aFilmOfAMinute() {
    ItemId item = bed.playing(ana);
    bed.report(ana, Condition.PLAYING, null, 60_000.0);
    bed.look();
    bed.readings.clear();
    return item;
  }

  private long again() {
    return bed.history.stream()
        .filter(
            fact ->
                fact.event() instanceof Event.PlaybackChanged changed
                    && changed.cause() == PlaybackCause.AGAIN)
        .count();
  }
}
