package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import matinee.protocol.Command;
import matinee.protocol.Condition;
import matinee.protocol.Event;
import matinee.protocol.Event.PlaybackCause;
import matinee.protocol.MemberId;
import matinee.protocol.PlaybackState;
import matinee.protocol.WaitFor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody's film stalls in the middle.
class StallTest {
  private final RoomBed bed = new RoomBed();
  private final MemberId ana = bed.host("Ana");
  private final MemberId ben = bed.guest("Ben");

  @BeforeEach
  void aFilmThatRuns() {
    bed.playing(ana);
    bed.nowMs += 30_000;
    bed.report(ana, Condition.PLAYING, null, null);
    bed.report(ben, Condition.PLAYING, null, null);
  }

  @Test
  void PB5_a_stall_stops_nobody_unless_the_hosts_want_it() {
    stalls();
    bed.tick(bed.nowMs + 60_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
  }

  @Test
  void PB5_where_the_hosts_want_it_a_stall_of_a_while_is_waited_for() {
    waitForEveryone();
    stalls();
    bed.tick(bed.nowMs + 1_499);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
    bed.tick(bed.nowMs + 1);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.WAITING);
    assertThat(bed.playback().positionMs()).isEqualTo(31_500);
    assertThat(bed.playback().waitingFor()).containsExactly(ben);
    assertThat(bed.playback().untilMs()).isEqualTo(bed.nowMs + 10_000);
    assertThat(bed.lastEvent())
        .isInstanceOfSatisfying(
            Event.PlaybackChanged.class,
            changed -> assertThat(changed.cause()).isEqualTo(PlaybackCause.STALLED));
    bed.report(ben, Condition.READY, null, null);
    bed.look();
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
  }

  @Test
  void PB5_it_waits_ten_seconds_and_no_oftener_than_once_in_thirty() {
    waitForEveryone();
    stalls();
    bed.tick(bed.nowMs + 1_500);
    double stoppedMs = bed.nowMs;
    bed.pass(10_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
    bed.tick(stoppedMs + 29_999);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
    bed.tick(stoppedMs + 30_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.WAITING);
  }

  @Test
  void PB5_a_stall_from_before_a_seek_is_not_one_of_what_is_seen_now() {
    waitForEveryone();
    stalls();
    bed.nowMs += 1_000;
    bed.seek(ana, 60_000);
    bed.startNow(ana);
    bed.tick(bed.nowMs + 1_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
    bed.tick(bed.nowMs + 600);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.WAITING);
  }

  @Test
  void PB5_nobody_stops_for_who_wants_no_waiting() {
    waitForEveryone();
    bed.dontWait(ben, true);
    stalls();
    bed.tick(bed.nowMs + 5_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
  }

  @Test
  void PB9_PB5_a_seek_before_a_stall_can_still_be_undone() {
    bed.seek(ben, 60_000);
    bed.startNow(ana);
    waitForEveryone();
    bed.nowMs += 5_000;
    stalls();
    bed.tick(bed.nowMs + 1_500);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.WAITING);
    bed.say(ben, n -> new Command.Undo(n, null));
    assertThat(bed.playback().positionMs()).isEqualTo(30_000);
  }

  private void waitForEveryone() {
    bed.say(ana, n -> new Command.ChangeSettings(n, null, null, null, WaitFor.EVERYONE));
    assertThat(bed.room.view().settings().waitsForEveryone()).isTrue();
  }

  private void stalls() {
    bed.report(ben, Condition.STALLED, null, null);
    bed.stalledSinceMs.put(ben, bed.nowMs);
  }
}
