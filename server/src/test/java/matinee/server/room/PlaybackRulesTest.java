package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import matinee.protocol.Command;
import matinee.protocol.Condition;
import matinee.protocol.Event;
import matinee.protocol.Event.PlaybackCause;
import matinee.protocol.ItemId;
import matinee.protocol.MemberId;
import matinee.protocol.Playback;
import matinee.protocol.PlaybackState;
import matinee.protocol.RefusalCode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaybackRulesTest {
  private static final Offset<Double> EXACTLY = Offset.offset(1e-6);

  private final RoomBed bed = new RoomBed();
  private final MemberId ana = bed.host("Ana");
  private final MemberId ben = bed.guest("Ben");

  @Test
  void PB1_before_a_start_in_the_future_the_former_holds() {
    bed.cue(ana, RoomBed.FILM);
    bed.seek(ana, 5_000);
    bed.play(ana);
    double sinceMs = bed.playback().sinceMs();
    assertThat(sinceMs).isGreaterThan(bed.nowMs);
    assertThat(bed.playback().positionAt(bed.nowMs)).isEqualTo(5_000);
    assertThat(bed.playback().positionAt(sinceMs)).isEqualTo(5_000);
    assertThat(bed.playback().positionAt(sinceMs + 250)).isEqualTo(5_250);
  }

  @Test
  void PB1_a_change_inside_a_lead_takes_as_former_what_was_in_force() {
    bed.playing(ana);
    bed.nowMs += 10_000;
    bed.seek(ana, 60_000);
    bed.nowMs += 20;
    bed.seek(ben, 30_000);
    Playback now = bed.playback();
    assertThat(now.former()).isNotNull();
    assertThat(now.former().sinceMs()).isLessThanOrEqualTo(bed.nowMs);
    assertThat(now.positionAt(bed.nowMs)).isEqualTo(10_020, EXACTLY);
    assertThat(now.positionAt(now.sinceMs())).isEqualTo(30_000);
  }

  @Test
  void PB2_nothing_on_can_not_be_controlled() {
    RoomBed.assertRefused(
        bed.say(ana, n -> new Command.Play(n, new ItemId(1), 0)), RefusalCode.NOTHING_ON);
  }

  @ParameterizedTest
  @CsvSource({
    "-1000, 9600", // pressed too long ago
    "-250, 9750",
    "0, 10000",
    "500, 10000" // pressed in the future, says a clock that is wrong
  })
  void PB3_a_pause_holds_where_the_film_was_at_the_press(double agoMs, double positionMs) {
    bed.playing(ana);
    bed.nowMs += 10_000;
    bed.say(
        ben,
        n -> new Command.Pause(n, bed.current().itemId(), bed.room.seq(), null, bed.nowMs + agoMs));
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.HELD);
    assertThat(bed.playback().rate()).isZero();
    assertThat(bed.playback().positionMs()).isEqualTo(positionMs, EXACTLY);
    assertThat(bed.playback().positionAt(bed.nowMs + 60_000)).isEqualTo(positionMs, EXACTLY);
  }

  @ParameterizedTest
  @CsvSource({"10249, 10249", "9751, 9751", "10251, 10000", "0, 10000"})
  void PB3_the_pressers_frame_wins_when_it_is_near(double seenMs, double heldMs) {
    bed.playing(ana);
    bed.nowMs += 10_000;
    bed.say(
        ben, n -> new Command.Pause(n, bed.current().itemId(), bed.room.seq(), seenMs, bed.nowMs));
    assertThat(bed.playback().positionMs()).isEqualTo(heldMs, EXACTLY);
  }

  @Test
  void PB3_a_pause_inside_the_lead_of_a_play_cancels_the_start() {
    bed.cue(ana, RoomBed.FILM);
    bed.seek(ana, 5_000);
    bed.play(ana);
    bed.nowMs += 10;
    bed.pause(ben);
    assertThat(bed.playback().positionAt(bed.nowMs + 5_000)).isEqualTo(5_000);
  }

  @Test
  void PB3_a_pause_inside_the_lead_of_a_seek_holds_at_its_target() {
    bed.playing(ana);
    bed.nowMs += 10_000;
    bed.seek(ana, 60_000);
    bed.nowMs += 10;
    bed.pause(ben);
    assertThat(bed.playback().positionMs()).isEqualTo(60_000);
  }

  @Test
  void PB3_a_pause_inside_the_lead_of_a_change_of_rate_holds_where_the_film_is() {
    bed.playing(ana);
    bed.nowMs += 10_000;
    bed.rate(ana, 2);
    bed.nowMs += 10;
    bed.pause(ben);
    assertThat(bed.playback().positionMs()).isEqualTo(10_010, EXACTLY);
  }

  /// A tester pressed pause behind a broken line: the room paused nine seconds later, for nobody's
  /// good.
  @Test
  void PB3_a_pause_that_was_long_under_way_is_refused() {
    ItemId item = bed.playing(ana);
    bed.nowMs += 10_000;
    double longAgo = bed.nowMs - 3_001;
    RoomBed.assertRefused(
        bed.say(ana, n -> new Command.Pause(n, item, bed.room.seq(), null, longAgo)),
        RefusalCode.TOO_LATE);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
  }

  @Test
  void PB4_the_lead_is_the_slowest_ready_members_delivery_and_a_margin() {
    bed.cue(ana, RoomBed.FILM);
    bed.report(ana, Condition.READY, 120.0, null);
    bed.report(ben, Condition.READY, 200.0, null);
    bed.play(ana);
    assertThat(bed.playback().sinceMs() - bed.nowMs).isEqualTo(225, EXACTLY);
  }

  @Test
  void PB4_the_lead_has_bounds_and_a_member_far_slower_than_all_is_left_out() {
    bed.cue(ana, RoomBed.FILM);
    bed.play(ana);
    assertThat(bed.playback().sinceMs() - bed.nowMs).isEqualTo(60, EXACTLY);
    bed.pause(ana);
    bed.report(ana, Condition.READY, 100.0, null);
    bed.report(ben, Condition.READY, 4_000.0, null);
    bed.play(ana);
    assertThat(bed.playback().sinceMs() - bed.nowMs).isEqualTo(125, EXACTLY);
    bed.pause(ana);
    bed.report(ana, Condition.READY, 3_000.0, null);
    bed.play(ana);
    assertThat(bed.playback().sinceMs() - bed.nowMs).isEqualTo(800, EXACTLY);
  }

  @Test
  void PB4_who_is_away_or_loading_does_not_count_for_the_lead() {
    bed.cue(ana, RoomBed.FILM);
    bed.report(ben, Condition.READY, 300.0, null);
    bed.drop(ben);
    bed.report(ana, Condition.LOADING, 500.0, null);
    bed.play(ana);
    bed.startNow(ana);
    assertThat(bed.playback().sinceMs() - bed.nowMs).isEqualTo(60, EXACTLY);
  }

  @Test
  void PB4_a_seek_while_held_needs_no_lead_and_while_playing_starts_all_together() {
    bed.cue(ana, RoomBed.FILM);
    bed.seek(ana, 7_000);
    assertThat(bed.playback())
        .isEqualTo(Playback.held(bed.current().itemId(), 7_000, bed.nowMs, 1));
    bed.play(ana);
    bed.nowMs += 1_000;
    bed.seek(ben, 20_000);
    assertThat(bed.playback().sinceMs()).isEqualTo(bed.nowMs + 60, EXACTLY);
  }

  @Test
  void PB8_entering_changes_nothing_about_the_timeline() {
    bed.playing(ana);
    Playback before = bed.playback();
    bed.nowMs += 5_000;
    MemberId late = bed.guest("Late");
    bed.report(late, Condition.LOADING, 5_000.0, null);
    bed.pass(1_000);
    assertThat(bed.playback()).isEqualTo(before);
  }

  @Test
  void PB10_the_rate_changes_without_a_step_and_survives_a_pause() {
    bed.playing(ana);
    bed.nowMs += 10_000;
    bed.rate(ben, 1.5);
    Playback now = bed.playback();
    assertThat(now.positionMs()).isEqualTo(10_060, EXACTLY);
    assertThat(now.positionAt(now.sinceMs() + 1_000)).isEqualTo(11_560, EXACTLY);
    bed.nowMs += 1_000;
    bed.pause(ana);
    assertThat(bed.playback().rate()).isZero();
    assertThat(bed.playback().playingRate()).isEqualTo(1.5);
    bed.play(ana);
    assertThat(bed.playback().rate()).isEqualTo(1.5);
  }

  @Test
  void PB10_a_rate_chosen_while_held_is_that_of_the_next_play() {
    bed.cue(ana, RoomBed.FILM);
    bed.rate(ana, 0.25);
    assertThat(bed.playback().rate()).isZero();
    bed.play(ana);
    assertThat(bed.playback().rate()).isEqualTo(0.25);
  }

  @Test
  void PB11_a_film_that_runs_for_nobody_is_held_after_a_minute() {
    bed.playing(ana);
    bed.drop(ana);
    bed.nowMs += 10_000;
    bed.drop(ben);
    bed.pass(59_999);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
    bed.pass(1);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.HELD);
    assertThat(bed.playback().positionMs()).isEqualTo(70_000, EXACTLY);
    assertThat(bed.history)
        .extracting(Fact::event)
        .filteredOn(
            event ->
                event instanceof Event.PlaybackChanged changed
                    && changed.cause() == PlaybackCause.DESERTED)
        .hasSize(1);
  }

  @Test
  void PB11_somebody_coming_back_in_time_keeps_it_running() {
    bed.playing(ana);
    bed.drop(ana);
    bed.drop(ben);
    bed.pass(59_000);
    bed.join("Ana", "token of Ana", null);
    bed.pass(3_600_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
  }

  @Test
  void PB12_a_control_that_means_another_item_is_stale() {
    ItemId first = bed.cue(ana, RoomBed.FILM);
    bed.cue(ana, RoomBed.SECOND);
    RoomBed.assertRefused(
        bed.say(ben, n -> new Command.Play(n, first, bed.room.seq())), RefusalCode.STALE_ITEM);
    RoomBed.assertRefused(
        bed.say(ben, n -> new Command.Pause(n, first, bed.room.seq(), null, null)),
        RefusalCode.STALE_ITEM);
  }

  @Test
  void PB12_a_control_from_before_somebody_elses_seek_is_overtaken_but_never_a_pause() {
    ItemId item = bed.playing(ana);
    long seenByBen = bed.room.seq();
    bed.seek(ana, 60_000);
    RoomBed.assertRefused(
        bed.say(ben, n -> new Command.Seek(n, item, seenByBen, 1_000)), RefusalCode.OVERTAKEN);
    RoomBed.assertRefused(
        bed.say(ben, n -> new Command.ChangeRate(n, item, seenByBen, 2)), RefusalCode.OVERTAKEN);
    assertThat(bed.say(ben, n -> new Command.Pause(n, item, seenByBen, null, null)).facts())
        .hasSize(1);
  }

  @Test
  void PB12_ones_own_seek_overtakes_nobody() {
    ItemId item = bed.playing(ana);
    long seen = bed.room.seq();
    bed.seek(ana, 60_000);
    assertThat(bed.say(ana, n -> new Command.Seek(n, item, seen, 61_000)).facts()).hasSize(1);
  }

  @Test
  void RP1_a_wish_that_is_already_true_is_done_without_an_event() {
    bed.cue(ana, RoomBed.FILM);
    RoomBed.assertNothing(bed.pause(ana));
    RoomBed.assertNothing(bed.seek(ana, 0));
    RoomBed.assertNothing(bed.rate(ana, 1));
    bed.play(ana);
    RoomBed.assertNothing(bed.play(ben));
  }
}
