package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import matinee.protocol.Command;
import matinee.protocol.Condition;
import matinee.protocol.ItemId;
import matinee.protocol.MemberId;
import matinee.protocol.PlaybackState;
import matinee.protocol.QueueCommand;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Waiting at the place of a seek, and at the beginning of another film.
class WaitingElsewhereTest {
  private static final Offset<Double> EXACTLY = Offset.offset(1e-6);

  private final RoomBed bed = new RoomBed();
  private final MemberId ana = bed.host("Ana");
  private final MemberId ben = bed.guest("Ben");

  @Test
  void PB4_PB5_a_seek_to_where_everybody_has_the_film_waits_for_the_slowest_seek_alone() {
    plays(60_000);
    bed.seek(ana, 65_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
    assertThat(bed.playback().positionMs()).isEqualTo(65_000);
    assertThat(bed.playback().sinceMs()).isEqualTo(bed.nowMs + 100 + 200 + 70 + 25, EXACTLY);
  }

  @Test
  void PB5_a_seek_to_where_somebody_lacks_the_film_waits_until_all_stand_there() {
    plays(60_000);
    bed.reportAt(ben, Condition.PLAYING, 60_000.0, 6_999.0, null);
    bed.seek(ana, 65_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.WAITING);
    assertThat(bed.playback().waitingFor()).containsExactly(ana, ben);
    assertThat(bed.playback().positionMs()).isEqualTo(65_000);
    assertThat(bed.playback().untilMs()).isEqualTo(bed.nowMs + 2_500);
    bed.nowMs += 200;
    bed.reportAt(ben, Condition.READY, 65_000.0, 4_000.0, null);
    bed.look();
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.WAITING);
    bed.reportAt(ana, Condition.READY, 65_000.0, 4_000.0, null);
    bed.look();
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
    assertThat(bed.playback().sinceMs()).isEqualTo(bed.nowMs + 100 + 70 + 25, EXACTLY);
  }

  @Test
  void PB5_a_seek_back_is_reached_by_whoever_has_kept_what_lies_behind() {
    plays(60_000);
    bed.seek(ana, 50_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.WAITING);
    bed.startNow(ana);
    bed.reportAt(ana, Condition.PLAYING, 60_000.0, 30_000.0, 40_000.0);
    bed.reportAt(ben, Condition.PLAYING, 60_000.0, 30_000.0, 45_000.0);
    bed.seek(ana, 45_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
    bed.seek(ana, 44_999);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.WAITING);
  }

  @Test
  void PB5_near_the_end_it_is_enough_to_have_the_end() {
    plays(60_000);
    bed.report(ana, Condition.PLAYING, null, 90_000.0);
    bed.look();
    plays(60_000);
    bed.seek(ben, 89_500);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
  }

  @Test
  void PB5_a_seek_while_held_waits_for_nobody() {
    plays(60_000);
    bed.pause(ana);
    bed.seek(ben, 10_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.HELD);
  }

  @Test
  void PB5_seeking_on_and_on_makes_nobody_wait_for_ever() {
    plays(60_000);
    double beganMs = bed.nowMs;
    for (int n = 0; n < 13; n++) {
      bed.seek(ana, 200_000 + n * 1_000.0);
      assertThat(bed.playback().state()).isEqualTo(PlaybackState.WAITING);
      assertThat(bed.playback().untilMs()).isEqualTo(Math.min(bed.nowMs + 2_500, beganMs + 20_000));
      bed.nowMs += 1_500;
    }
    bed.pass(500);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
    assertThat(bed.playback().positionMs()).isEqualTo(212_000);
  }

  @Test
  void PB5_a_seek_while_waiting_starts_at_once_where_everybody_has_the_film() {
    plays(60_000);
    bed.seek(ana, 200_000);
    bed.seek(ana, 62_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
  }

  @Test
  void PB5_another_item_waits_for_all_who_are_here_even_for_those_who_told_nothing_yet() {
    plays(60_000);
    MemberId cleo = bed.guest("Cleo");
    bed.cue(ana, RoomBed.SECOND);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.WAITING);
    assertThat(bed.playback().waitingFor()).containsExactly(ana, ben, cleo);
    assertThat(bed.playback().untilMs()).isEqualTo(bed.nowMs + 8_000);
    assertThat(bed.playback().itemAt(bed.nowMs)).isEqualTo(bed.current().itemId());
    bed.seek(ben, 30_000);
    assertThat(bed.playback().waitingFor()).containsExactly(ana, ben, cleo);
    for (MemberId member : new MemberId[] {ana, ben, cleo}) {
      bed.reportAt(member, Condition.READY, 30_000.0, null, null);
      bed.look();
    }
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
  }

  @Test
  void PB5_what_was_ready_for_the_item_before_is_not_ready_for_this_one() {
    plays(0);
    bed.cue(ana, RoomBed.SECOND);
    bed.look();
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.WAITING);
    bed.pass(8_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
  }

  @Test
  void PB5_another_item_while_waiting_waits_for_itself_and_while_held_shows_its_first_frame() {
    plays(60_000);
    bed.cue(ana, RoomBed.SECOND);
    bed.nowMs += 7_000;
    ItemId third = bed.cue(ben, RoomBed.FILM);
    assertThat(bed.playback().itemId()).isEqualTo(third);
    assertThat(bed.playback().untilMs()).isEqualTo(bed.nowMs + 8_000);
    bed.pause(ana);
    bed.cue(ben, RoomBed.SECOND);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.HELD);
  }

  @Test
  void PB5_another_item_starts_at_once_when_nobody_counts() {
    plays(60_000);
    bed.dontWait(ana, true);
    bed.dontWait(ben, true);
    bed.cue(ana, RoomBed.SECOND);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
    assertThat(bed.playback().former()).isNotNull();
    assertThat(bed.playback().former().rate()).isZero();
  }

  @Test
  void PB11_PB5_a_room_that_waits_while_all_go_away_is_held_in_the_end() {
    plays(60_000);
    bed.cue(ana, RoomBed.SECOND);
    bed.drop(ben);
    bed.drop(ana);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
    bed.pass(60_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.HELD);
  }

  @Test
  void PB12_an_undone_next_waits_for_the_film_it_brings_back() {
    plays(60_000);
    bed.say(ana, n -> new QueueCommand.AddItem(n, RoomBed.SECOND));
    bed.say(ana, n -> new QueueCommand.Next(n, bed.current().itemId()));
    bed.say(ana, n -> new Command.Undo(n, null));
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.WAITING);
    assertThat(bed.playback().positionMs()).isEqualTo(60_000, EXACTLY);
  }

  /// A film that runs there, of which everybody has thirty seconds.
  private void plays(double atMs) {
    if (bed.room.view().playback() == null) {
      bed.playing(ana);
      bed.nowMs += atMs;
    }
    bed.reportAt(ana, Condition.PLAYING, atMs, 30_000.0, null);
    bed.reportAt(ben, Condition.PLAYING, atMs, 30_000.0, null);
  }
}
