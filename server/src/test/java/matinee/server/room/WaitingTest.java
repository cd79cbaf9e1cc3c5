package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Command;
import matinee.protocol.Condition;
import matinee.protocol.Event;
import matinee.protocol.Event.PlaybackCause;
import matinee.protocol.ItemId;
import matinee.protocol.MemberId;
import matinee.protocol.PlaybackState;
import matinee.protocol.RefusalCode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A play that waits: for whom, how long, and what ends it.
class WaitingTest {
  private static final Offset<Double> EXACTLY = Offset.offset(1e-6);
  private static final MemberId NOBODY = new MemberId(77);

  private final RoomBed bed = new RoomBed();
  private final MemberId ana = bed.host("Ana");
  private final MemberId ben = bed.guest("Ben");
  private final MemberId cleo = bed.guest("Cleo");

  @BeforeEach
  void aFilmThatIsHeld() {
    bed.cue(ana, RoomBed.FILM);
    bed.seek(ana, 5_000);
    bed.report(ana, Condition.READY, 100.0, null);
    bed.report(ben, Condition.READY, 100.0, null);
    bed.report(cleo, Condition.LOADING, null, null);
  }

  @Test
  void PB6_start_now_needs_a_room_that_waits() {
    RoomBed fresh = new RoomBed();
    MemberId eve = fresh.host("Eve");
    RoomBed.assertRefused(fresh.startNow(eve), RefusalCode.NOTHING_ON);
    RoomBed.assertRefused(bed.startNow(ana), RefusalCode.NOT_WAITING);
    bed.report(cleo, Condition.READY, null, null);
    bed.play(ana);
    RoomBed.assertNothing(bed.startNow(ana));
  }

  @Test
  void PB6_who_has_no_seat_is_not_heard() {
    bed.play(ana);
    RoomBed.assertRefused(bed.startNow(NOBODY), RefusalCode.NOT_SEATED);
    RoomBed.assertRefused(bed.dontWait(NOBODY, true), RefusalCode.NOT_SEATED);
    assertWaitsFor(cleo);
  }

  @Test
  void PB5_a_reading_that_lies_makes_nobody_ready() {
    bed.play(ana);
    bed.reportAt(cleo, Condition.READY, null, 60_000.0, 0.0);
    bed.look();
    bed.reportAt(cleo, Condition.READY, 5_061.0, 60_000.0, 0.0);
    bed.look();
    bed.reportAt(cleo, Condition.STALLED, 5_000.0, 60_000.0, 0.0);
    bed.look();
    bed.reportAt(cleo, Condition.PLAYING, 5_000.0, 60_000.0, 0.0); // it only runs by
    bed.look();
    bed.readings.put(cleo, ready(new ItemId(99), 5_000.0, null));
    bed.look();
    assertWaitsFor(cleo);
  }

  @Test
  void PB5_a_play_starts_at_once_when_all_stand_on_the_frame() {
    bed.reportAt(cleo, Condition.READY, 5_059.0, null, null);
    bed.play(ana);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
    assertThat(bed.playback().sinceMs()).isEqualTo(bed.nowMs + 100 + 70 + 25, EXACTLY);
  }

  @Test
  void PB5_a_shorter_film_of_ones_own_is_ready_on_its_last_frame() {
    bed.readings.put(cleo, ready(bed.current().itemId(), 4_000.0, 4_000.0));
    bed.play(ana);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
  }

  @Test
  void PB5_PB6_a_play_waits_on_its_frame_and_names_whom_for() {
    bed.play(ana);
    assertWaitsFor(cleo);
    assertThat(bed.playback().positionMs()).isEqualTo(5_000);
    assertThat(bed.playback().positionAt(bed.nowMs + 2_000)).isEqualTo(5_000);
    assertThat(bed.playback().sinceMs()).isEqualTo(bed.nowMs);
    assertThat(bed.playback().untilMs()).isEqualTo(bed.nowMs + 2_500);
    RoomBed.assertNothing(bed.play(ben));
    RoomBed.assertNothing(bed.seek(ben, 5_000));
  }

  @Test
  void PB5_it_starts_when_the_last_is_ready() {
    bed.play(ana);
    bed.nowMs += 300;
    bed.report(cleo, Condition.READY, 200.0, null);
    bed.look();
    assertStarted(PlaybackCause.READY);
    assertThat(bed.playback().positionMs()).isEqualTo(5_000);
    assertThat(bed.playback().sinceMs()).isEqualTo(bed.nowMs + 225, EXACTLY);
    assertThat(bed.playback().positionAt(bed.nowMs)).isEqualTo(5_000);
  }

  @Test
  void PB5_it_starts_whoever_is_missing_when_the_time_is_up() {
    bed.play(ana);
    bed.pass(2_499);
    assertWaitsFor(cleo);
    bed.pass(1);
    assertStarted(PlaybackCause.WAITED);
    assertThat(bed.playback().waitingFor()).isNull();
    assertThat(bed.lastEvent().stamp().by()).isNull();
  }

  @Test
  void PB8_who_has_only_just_come_makes_nobody_wait() {
    bed.report(cleo, Condition.READY, null, null);
    bed.guest("Dan");
    bed.play(ana);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
    bed.pause(ana);
    bed.report(cleo, Condition.LOADING, null, null);
    bed.play(ana);
    MemberId late = bed.guest("Late");
    bed.report(late, Condition.LOADING, null, null);
    bed.nowMs += 600;
    bed.look();
    assertWaitsFor(cleo);
  }

  @Test
  void PB5_suspended_away_and_dont_wait_members_do_not_count() {
    bed.report(cleo, Condition.SUSPENDED, null, null);
    bed.report(ben, Condition.LOADING, null, null);
    bed.dontWait(ben, true);
    MemberId dan = bed.guest("Dan");
    bed.report(dan, Condition.LOADING, null, null);
    bed.drop(dan);
    bed.play(ana);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
  }

  @Test
  void PB5_when_nobody_counts_it_starts_at_once() {
    for (MemberId member : List.of(ana, ben, cleo)) {
      bed.report(member, Condition.SUSPENDED, null, null);
    }
    bed.play(ana);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
  }

  @Test
  void PB5_who_goes_away_leaves_or_is_suspended_is_not_waited_for_any_more() {
    bed.report(ana, Condition.LOADING, null, null);
    bed.report(ben, Condition.LOADING, null, null);
    bed.play(ana);
    assertWaitsFor(ana, ben, cleo);
    bed.drop(ben);
    assertWaitsFor(ana, cleo);
    bed.say(cleo, new Command.Leave());
    assertWaitsFor(ana);
    bed.report(ana, Condition.SUSPENDED, null, null);
    bed.look();
    assertStarted(PlaybackCause.READY);
  }

  @Test
  void PB5_who_comes_back_while_it_waits_is_not_waited_for_again() {
    bed.report(ben, Condition.LOADING, null, null);
    bed.play(ana);
    bed.drop(ben);
    bed.readings.remove(ben);
    bed.join("Ben", "token of Ben", null);
    bed.look();
    assertWaitsFor(cleo);
  }

  @Test
  void PB6_start_now_starts_without_whoever_is_missing() {
    bed.play(ana);
    bed.nowMs += 400;
    bed.startNow(ben);
    assertStarted(PlaybackCause.START_NOW);
    assertThat(bed.lastEvent().stamp().by()).isEqualTo(ben);
    assertThat(bed.playback().sinceMs()).isEqualTo(bed.nowMs + 100 + 25, EXACTLY);
  }

  @Test
  void PB6_dont_wait_for_me_ends_the_waiting_and_counts_for_the_next() {
    bed.play(ana);
    Decision decision = bed.dontWait(cleo, true);
    assertThat(decision.facts())
        .extracting(Fact::event)
        .first()
        .isInstanceOf(Event.DontWaitChanged.class);
    assertThat(bed.member(cleo).dontWait()).isTrue();
    assertStarted(PlaybackCause.READY);
    RoomBed.assertNothing(bed.dontWait(cleo, true));
    bed.pause(ana);
    bed.report(ana, Condition.READY, null, null);
    bed.report(ben, Condition.READY, null, null);
    bed.play(ana);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
    bed.dontWait(cleo, false);
    assertThat(bed.member(cleo).dontWait()).isFalse();
  }

  @Test
  void PB6_that_fewer_are_waited_for_is_told_twice_a_second_at_most() {
    bed.report(ana, Condition.LOADING, null, null);
    bed.report(ben, Condition.LOADING, null, null);
    bed.play(ana);
    bed.nowMs += 499;
    bed.report(ana, Condition.READY, null, null);
    bed.look();
    assertWaitsFor(ana, ben, cleo);
    bed.nowMs += 1;
    bed.look();
    assertWaitsFor(ben, cleo);
    long told = bed.room.seq();
    bed.look();
    bed.report(ana, Condition.LOADING, null, null); // once ready is ready enough
    bed.nowMs += 1_000;
    bed.look();
    assertThat(bed.room.seq()).isEqualTo(told);
    assertThat(bed.playback().untilMs()).isEqualTo(bed.playback().sinceMs() + 2_500);
  }

  @Test
  void PB5_a_pause_ends_the_waiting_where_the_film_stands() {
    bed.play(ana);
    bed.nowMs += 100;
    ItemId item = bed.current().itemId();
    bed.say(ben, n -> new Command.Pause(n, item, bed.room.seq(), 5_200.0, bed.nowMs - 300));
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.HELD);
    assertThat(bed.playback().positionMs()).isEqualTo(5_000);
    bed.report(cleo, Condition.READY, null, null);
    bed.pass(10_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.HELD);
  }

  @Test
  void PB10_PB5_a_rate_chosen_while_waiting_is_that_of_the_start() {
    bed.play(ana);
    bed.rate(ben, 1.5);
    assertWaitsFor(cleo);
    bed.pass(2_500);
    assertThat(bed.playback().rate()).isEqualTo(1.5);
  }

  @Test
  void PB5_at_the_end_of_the_film_a_play_waits_at_its_beginning() {
    bed.report(ana, Condition.READY, null, 20_000.0);
    bed.look();
    bed.seek(ana, 20_000);
    bed.report(ana, Condition.READY, null, 20_000.0);
    bed.play(ben);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.WAITING);
    assertThat(bed.playback().positionMs()).isZero();
  }

  private void assertWaitsFor(MemberId... members) {
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.WAITING);
    assertThat(bed.playback().waitingFor()).containsExactly(members);
  }

  private void assertStarted(PlaybackCause cause) {
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
    assertThat(bed.lastEvent())
        .isInstanceOfSatisfying(
            Event.PlaybackChanged.class, changed -> assertThat(changed.cause()).isEqualTo(cause));
  }

  private static Report ready(ItemId itemId, Double positionMs, Double durationMs) {
    return new Report(
        itemId,
        Condition.READY,
        positionMs,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        durationMs,
        0);
  }
}
