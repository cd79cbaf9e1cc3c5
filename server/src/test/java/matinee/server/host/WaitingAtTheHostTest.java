package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Command;
import matinee.protocol.Condition;
import matinee.protocol.Event;
import matinee.protocol.Event.PlaybackCause;
import matinee.protocol.ItemId;
import matinee.protocol.Media;
import matinee.protocol.MediaSource;
import matinee.protocol.Playback;
import matinee.protocol.PlaybackState;
import matinee.protocol.QueueCommand;
import matinee.protocol.WaitFor;
import matinee.server.log.MemoryRoomLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Readings arrive past the mailbox; the room hears of those that matter, and in time.
class WaitingAtTheHostTest {
  private final HostBed bed = new HostBed(new MemoryRoomLog(1_000, 512 * 1024));
  private final HostBed.Client ana = bed.enterAsHost("Ana");
  private final HostBed.Client ben = bed.enter("Ben");
  private final HostBed.Client cleo = bed.enter("Cleo");
  private ItemId film = new ItemId(1);
  private long ref;

  @BeforeEach
  void aFilmThatWaits() {
    Media media = new Media(MediaSource.FILE, "/media/film.mp4", null);
    ana.session().ask(new QueueCommand.Cue(++ref, media));
    film = playback().itemId();
    report(ana, Condition.READY, 0);
    report(ben, Condition.LOADING, 0);
    report(cleo, Condition.LOADING, 0);
    ana.session().ask(new Command.Play(++ref, film, bed.committed.getLast().stamp().seq()));
    assertThat(playback().state()).isEqualTo(PlaybackState.WAITING);
  }

  @Test
  void PB5_a_reading_that_makes_the_last_one_ready_is_considered_at_once() {
    report(ben, Condition.READY, 0);
    report(cleo, Condition.READY, 0);
    assertThat(playback().state()).isEqualTo(PlaybackState.PLAYING);
  }

  @Test
  void PB5_coming_to_the_place_matters_though_the_condition_is_the_same() {
    report(ben, Condition.READY, 0);
    report(cleo, Condition.READY, 9_000);
    assertThat(playback().state()).isEqualTo(PlaybackState.WAITING);
    report(cleo, Condition.READY, 0);
    assertThat(playback().state()).isEqualTo(PlaybackState.PLAYING);
  }

  @Test
  void PB6_who_became_ready_is_named_no_more_half_a_second_later() {
    report(ben, Condition.READY, 0);
    assertThat(playback().waitingFor()).hasSize(2);
    bed.pass(Duration.ofMillis(500));
    assertThat(playback().waitingFor()).containsExactly(cleo.welcome().memberId());
  }

  @Test
  void PB5_the_limit_is_kept_without_a_word_from_anybody() {
    bed.pass(Duration.ofMillis(2_499));
    assertThat(playback().state()).isEqualTo(PlaybackState.WAITING);
    bed.pass(Duration.ofMillis(1));
    assertThat(playback().state()).isEqualTo(PlaybackState.PLAYING);
  }

  @Test
  void PB5_a_stall_is_waited_for_once_it_has_lasted() {
    ana.session().ask(new Command.ChangeSettings(++ref, null, null, null, WaitFor.EVERYONE));
    bed.pass(Duration.ofSeconds(10));
    report(ben, Condition.STALLED, 1_000);
    bed.pass(Duration.ofSeconds(1));
    report(ben, Condition.STALLED, 1_000);
    bed.pass(Duration.ofMillis(499));
    assertThat(playback().state()).isEqualTo(PlaybackState.PLAYING);
    bed.pass(Duration.ofMillis(1));
    assertThat(playback().state()).isEqualTo(PlaybackState.WAITING);
    assertThat(playback().waitingFor()).containsExactly(ben.welcome().memberId());
    assertThat(bed.committed.getLast())
        .isInstanceOfSatisfying(
            Event.PlaybackChanged.class,
            changed -> assertThat(changed.cause()).isEqualTo(PlaybackCause.STALLED));
  }

  @Test
  void PB5_a_stall_that_is_over_begins_anew() {
    ana.session().ask(new Command.ChangeSettings(++ref, null, null, null, WaitFor.EVERYONE));
    bed.pass(Duration.ofSeconds(10));
    report(ben, Condition.STALLED, 1_000);
    bed.pass(Duration.ofSeconds(1));
    report(ben, Condition.PLAYING, 1_000);
    bed.pass(Duration.ofMillis(100));
    report(ben, Condition.STALLED, 1_000);
    bed.pass(Duration.ofMillis(1_499));
    assertThat(playback().state()).isEqualTo(PlaybackState.PLAYING);
  }

  private Playback playback() {
    Playback playback = bed.host.committed().view().playback();
    assertThat(playback).isNotNull();
    return playback;
  }

  private void report(HostBed.Client who, Condition condition, double positionMs) {
    who.session()
        .report(
            new Report(
                film, condition, positionMs, null, null, null, null, null, null, null, null, 0));
  }
}
