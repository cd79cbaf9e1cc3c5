package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Condition;
import matinee.protocol.FailureCode;
import matinee.protocol.ItemId;
import matinee.protocol.MemberId;
import matinee.protocol.PlaybackState;
import matinee.protocol.QueueCommand;
import matinee.protocol.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An item that can't be played.
class FailureTest {
  private final RoomBed bed = new RoomBed();
  private final MemberId ana = bed.host("Ana");
  private final MemberId ben = bed.guest("Ben");

  @BeforeEach
  void somethingComesNext() {
    bed.playing(ana);
    queueOne();
  }

  @Test
  void SO5_what_fails_with_everybody_makes_room_for_the_next_after_ten_seconds() {
    ItemId failed = bed.current().itemId();
    fails(ana);
    bed.nowMs += 3_000;
    fails(ben);
    bed.tick(bed.nowMs + 9_999);
    assertThat(bed.current().itemId()).isEqualTo(failed);
    bed.tick(bed.nowMs + 1);
    assertThat(bed.current().itemId()).isNotEqualTo(failed);
    assertThat(bed.playback().state()).isNotEqualTo(PlaybackState.HELD);
    assertThat(bed.room.view().queue()).isEmpty();
  }

  @Test
  void SO5_it_goes_on_once_and_a_report_of_the_former_item_says_nothing_of_the_next() {
    queueOne();
    fails(ana);
    fails(ben);
    bed.tick(bed.nowMs + 10_000);
    ItemId next = bed.current().itemId();
    bed.tick(bed.nowMs + 60_000);
    assertThat(bed.current().itemId()).isEqualTo(next);
    assertThat(bed.room.view().queue()).hasSize(1);
  }

  @Test
  void SO5_it_stays_while_it_plays_with_somebody() {
    ItemId item = bed.current().itemId();
    fails(ana);
    bed.report(ben, Condition.PLAYING, null, null);
    bed.tick(bed.nowMs + 30_000);
    assertThat(bed.current().itemId()).isEqualTo(item);
  }

  @Test
  void SO5_it_stays_while_somebody_has_not_said_how_it_is_with_them() {
    ItemId item = bed.current().itemId();
    fails(ana);
    bed.tick(bed.nowMs + 30_000);
    assertThat(bed.current().itemId()).isEqualTo(item);
  }

  @Test
  void SO5_who_could_not_play_it_anyway_keeps_nobody_from_going_on() {
    ItemId failed = bed.current().itemId();
    fails(ana);
    bed.report(ben, Condition.SUSPENDED, null, null);
    bed.readings.computeIfPresent(ben, (_, report) -> because(report, Why.HIDDEN, null));
    bed.tick(bed.nowMs + 10_000);
    assertThat(bed.current().itemId()).isNotEqualTo(failed);
  }

  @Test
  void SO5_with_nothing_queued_it_stays() {
    bed.tick(bed.nowMs);
    fails(ana);
    fails(ben);
    bed.tick(bed.nowMs + 10_000);
    ItemId last = bed.current().itemId();
    fails(ana);
    fails(ben);
    bed.tick(bed.nowMs + 60_000);
    assertThat(bed.current().itemId()).isEqualTo(last);
  }

  private void queueOne() {
    bed.say(ana, ref -> new QueueCommand.AddItem(ref, RoomBed.FILM));
  }

  private void fails(MemberId memberId) {
    bed.report(memberId, Condition.SUSPENDED, null, null);
    bed.readings.computeIfPresent(
        memberId, (_, report) -> because(report, null, FailureCode.REMOVED));
    bed.failedSinceMs.put(memberId, bed.nowMs);
  }

  /// The same report, and why.
  private static Report because(Report report, @Nullable Why why, @Nullable FailureCode failure) {
    return new Report(
        report.itemId(),
        report.condition(),
        report.positionMs(),
        report.skewMs(),
        report.bufferedMs(),
        report.bufferedFromMs(),
        report.rttMs(),
        report.deliveryMs(),
        report.clockErrorMs(),
        report.seekMs(),
        report.startMs(),
        report.durationMs(),
        report.corrections(),
        report.stalls(),
        why,
        failure,
        null);
  }
}
