package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Set;
import matinee.protocol.Condition;
import matinee.protocol.Connection;
import matinee.protocol.Event;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.PlaybackState;
import matinee.protocol.QueueCommand;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The first thing that happens to a room in the next server.
class RestoreTest {
  private static final Offset<Double> EXACTLY = offset(1e-6);

  private final RoomBed bed = new RoomBed();
  private final MemberId ana = bed.host("Ana");
  private final MemberId ben = bed.guest("Ben");

  @Test
  void PB16_everybodys_seat_is_held_anew_and_nobody_did_it() {
    bed.drop(ben);
    restoredAfter(50_000);
    assertThat(bed.room.view().members())
        .allMatch(member -> member.connection() == Connection.AWAY)
        .extracting(Member::heldUntilMs)
        .containsOnly(bed.nowMs + 60_000);
    assertThat(bed.lastEvent().stamp().by()).isNull();
  }

  @Test
  void PB16_the_film_has_run_on() {
    bed.playing(ana);
    bed.nowMs += 10_000;
    restoredAfter(20_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
    assertThat(bed.playback().positionAt(bed.nowMs)).isEqualTo(30_000, EXACTLY);
  }

  @Test
  void PB16_a_film_that_nobody_served_for_over_a_minute_is_held_where_it_was() {
    bed.playing(ana);
    bed.nowMs += 10_000;
    restoredAfter(8 * 3_600_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.HELD);
    assertThat(bed.playback().positionMs()).isEqualTo(10_000, EXACTLY);
    assertThat(bed.lastEvent())
        .isInstanceOfSatisfying(
            Event.PlaybackChanged.class,
            changed -> assertThat(changed.cause()).isEqualTo(Event.PlaybackCause.DESERTED));
  }

  /// The simulation found it: the server died after the end of a film and before it had noticed,
  /// and the next one held the film beyond its end.
  @Test
  void PB16_PB7_a_film_whose_end_nobody_noticed_is_held_at_its_end() {
    bed.playing(ana);
    bed.report(ana, Condition.PLAYING, null, 15_000.0);
    bed.look();
    bed.nowMs += 20_000;
    restoredAfter(8 * 3_600_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.HELD);
    assertThat(bed.playback().positionMs()).isEqualTo(15_000, EXACTLY);
  }

  @Test
  void PB16_an_item_that_ended_meanwhile_has_made_way_for_the_next() {
    bed.playing(ana);
    bed.report(ana, Condition.PLAYING, null, 15_000.0);
    bed.look();
    bed.say(ana, n -> new QueueCommand.AddItem(n, RoomBed.SECOND));
    bed.nowMs += 10_000;
    restoredAfter(20_000);
    bed.tick(bed.nowMs);
    assertThat(bed.current().media()).isEqualTo(RoomBed.SECOND);
  }

  @Test
  void PB16_PB5_whom_it_waited_for_is_not_waited_for_any_more() {
    bed.playing(ana);
    bed.cue(ana, RoomBed.SECOND);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.WAITING);
    restoredAfter(2_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
  }

  @Test
  void PB11_the_minute_without_anybody_begins_anew() {
    bed.playing(ana);
    bed.drop(ana);
    bed.drop(ben);
    bed.nowMs += 50_000;
    restoredAfter(30_000);
    bed.pass(59_999);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
    bed.pass(1);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.HELD);
  }

  @Test
  void PB16_who_is_connected_already_is_not_put_away() {
    double goneMs = bed.nowMs;
    bed.nowMs += 5_000;
    bed.take(null, new RoomCommand.Restore(goneMs, bed.nowMs, Set.of(ana)));
    assertThat(bed.member(ana).connection()).isEqualTo(Connection.HERE);
    assertThat(bed.member(ben).connection()).isEqualTo(Connection.AWAY);
  }

  private void restoredAfter(double ms) {
    double goneMs = bed.nowMs;
    bed.nowMs += ms;
    bed.take(null, new RoomCommand.Restore(goneMs, bed.nowMs, Set.of()));
  }
}
