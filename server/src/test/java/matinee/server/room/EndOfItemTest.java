package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import matinee.protocol.Command;
import matinee.protocol.Condition;
import matinee.protocol.ControlledBy;
import matinee.protocol.Event;
import matinee.protocol.ItemId;
import matinee.protocol.MemberId;
import matinee.protocol.PlaybackState;
import matinee.protocol.QueueCommand;
import org.junit.jupiter.api.Test;

class EndOfItemTest {
  private final RoomBed bed = new RoomBed();
  private final MemberId host = bed.host("Ana");
  private final MemberId ben = bed.guest("Ben");
  private final MemberId cleo = bed.guest("Cleo");

  @Test
  void PB7_the_hosts_word_counts_whatever_others_say() {
    bed.playing(host);
    bed.report(ben, Condition.PLAYING, null, 5_000.0);
    bed.report(cleo, Condition.PLAYING, null, 5_000.0);
    bed.report(host, Condition.PLAYING, null, 90_000.0);
    bed.tick(bed.nowMs + 100);
    assertThat(bed.current().durationMs()).isEqualTo(90_000);
  }

  @Test
  void PB7_without_the_host_the_longest_seated_who_may_control_else_the_median() {
    bed.playing(host);
    bed.report(ben, Condition.PLAYING, null, 80_000.0);
    bed.report(cleo, Condition.PLAYING, null, 70_000.0);
    bed.tick(bed.nowMs + 100);
    assertThat(bed.current().durationMs()).isEqualTo(80_000);
    bed.report(ben, Condition.PLAYING, null, 70_400.0);
    bed.say(host, n -> new Command.ChangeSettings(n, null, ControlledBy.HOSTS, null));
    bed.tick(bed.nowMs + 100);
    assertThat(bed.current().durationMs()).isEqualTo(70_000);
  }

  /// Found by trying to break it: a guest called every film a millisecond long, and the room went
  /// through its queue.
  @Test
  void RO2_a_guest_who_may_not_press_next_does_not_end_the_film_by_calling_it_short() {
    bed.say(host, n -> new Command.ChangeSettings(n, null, ControlledBy.HOSTS, null));
    bed.playing(host);
    bed.report(ben, Condition.PLAYING, null, 1.0);
    bed.tick(bed.nowMs + 100);
    assertThat(bed.current().durationMs()).isNull();
    bed.report(cleo, Condition.PLAYING, null, 90_000.0);
    bed.tick(bed.nowMs + 100);
    assertThat(bed.current().durationMs()).isNull();
  }

  /// Found by watching: where the film before had come to was taken for a place in this one, and
  /// the next film got its length.
  @Test
  void PB7_a_length_told_before_the_next_item_begins_is_that_items_own() {
    bed.playing(host);
    bed.say(ben, n -> new QueueCommand.AddItem(n, RoomBed.SECOND));
    bed.report(host, Condition.PLAYING, null, 90_000.0);
    bed.tick(bed.nowMs);
    bed.pass(90_010);
    assertThat(bed.current().media()).isEqualTo(RoomBed.SECOND);
    bed.report(host, Condition.LOADING, null, 20_000.0);
    bed.tick(bed.nowMs + 10);
    assertThat(bed.current().durationMs()).isEqualTo(20_000);
  }

  @Test
  void PB7_a_length_below_the_present_position_does_not_end_the_film_there() {
    bed.playing(host);
    bed.nowMs += 30_000;
    bed.report(host, Condition.PLAYING, null, 10.0);
    bed.tick(bed.nowMs);
    assertThat(bed.current().durationMs()).isEqualTo(31_000);
  }

  /// Found by the simulation (seed 1249): the seek's target lay beyond the length that was told.
  @Test
  void PB7_a_length_told_inside_the_lead_of_a_seek_is_not_below_its_target() {
    bed.playing(host);
    bed.seek(host, 200_000);
    bed.report(host, Condition.PLAYING, null, 150_000.0);
    bed.tick(bed.nowMs + 10);
    assertThat(bed.current().durationMs()).isEqualTo(201_000);
  }

  @Test
  void PB7_a_change_of_rate_just_before_the_end_does_not_go_beyond_it() {
    bed.playing(host);
    bed.report(host, Condition.PLAYING, null, 90_000.0);
    bed.tick(bed.nowMs);
    bed.nowMs += 89_980;
    bed.rate(host, 2);
    assertThat(bed.playback().positionMs()).isEqualTo(90_000);
    bed.pass(1_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.HELD);
  }

  @Test
  void PB7_the_last_frame_is_held_exactly_once_when_nothing_is_queued() {
    bed.playing(host);
    bed.report(host, Condition.PLAYING, null, 90_000.0);
    bed.tick(bed.nowMs);
    bed.pass(300_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.HELD);
    assertThat(bed.playback().positionMs()).isEqualTo(90_000);
    assertThat(bed.history)
        .extracting(Fact::event)
        .filteredOn(
            event ->
                event instanceof Event.PlaybackChanged changed
                    && changed.cause() == Event.PlaybackCause.END)
        .hasSize(1);
  }

  @Test
  void PB7_what_is_queued_begins_by_itself_and_the_rate_counts_for_when() {
    ItemId first = bed.playing(host);
    bed.rate(host, 2);
    bed.say(ben, n -> new QueueCommand.AddItem(n, RoomBed.SECOND));
    bed.report(host, Condition.PLAYING, null, 90_000.0);
    bed.tick(bed.nowMs);
    bed.pass(44_900);
    assertThat(bed.current().itemId()).isEqualTo(first);
    bed.pass(200);
    assertThat(bed.current().media()).isEqualTo(RoomBed.SECOND);
    assertThat(bed.current().itemId()).isNotEqualTo(first);
    assertThat(bed.room.view().queue()).isEmpty();
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.WAITING);
    bed.pass(8_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
    assertThat(bed.playback().rate()).isEqualTo(2);
  }

  /// Found by watching: the queue was filled after the film had ended, and "next" led to a still.
  @Test
  void QU1_next_from_the_end_of_a_film_goes_on_playing_and_a_cue_there_shows_the_first_frame() {
    ItemId first = bed.playing(host);
    bed.report(host, Condition.PLAYING, null, 90_000.0);
    bed.tick(bed.nowMs);
    bed.pass(100_000);
    bed.say(ben, n -> new QueueCommand.AddItem(n, RoomBed.SECOND));
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.HELD);
    bed.say(ben, n -> new QueueCommand.Next(n, first));
    assertThat(bed.current().media()).isEqualTo(RoomBed.SECOND);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.WAITING);
    bed.pass(8_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);

    bed.report(host, Condition.PLAYING, null, 20_000.0);
    bed.tick(bed.nowMs);
    bed.pass(60_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.HELD);
    bed.say(ben, n -> new QueueCommand.Cue(n, RoomBed.SECOND));
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.HELD);
    assertThat(bed.playback().positionMs()).isZero();
  }

  @Test
  void QU1_next_from_a_pause_a_second_before_the_end_shows_the_first_frame() {
    ItemId first = bed.playing(host);
    bed.report(host, Condition.PLAYING, null, 90_000.0);
    bed.tick(bed.nowMs);
    bed.pass(89_000);
    bed.pause(host);
    bed.say(ben, n -> new QueueCommand.AddItem(n, RoomBed.SECOND));
    bed.say(ben, n -> new QueueCommand.Next(n, first));
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.HELD);
  }

  @Test
  void PB7_play_at_the_end_begins_again() {
    bed.playing(host);
    bed.report(host, Condition.PLAYING, null, 90_000.0);
    bed.tick(bed.nowMs);
    bed.pass(100_000);
    bed.play(ben);
    assertThat(bed.playback().positionMs()).isZero();
  }

  @Test
  void PB7_a_seek_goes_no_further_than_the_end() {
    bed.playing(host);
    bed.report(host, Condition.PLAYING, null, 90_000.0);
    bed.tick(bed.nowMs);
    bed.seek(ben, 500_000);
    assertThat(bed.playback().positionMs()).isEqualTo(90_000);
  }
}
