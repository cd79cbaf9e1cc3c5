package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Command;
import matinee.protocol.Condition;
import matinee.protocol.ControlledBy;
import matinee.protocol.Event;
import matinee.protocol.Media;
import matinee.protocol.MediaSource;
import matinee.protocol.MemberId;
import matinee.protocol.PlaybackState;
import matinee.protocol.QueueCommand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveTest {
  private static final Media BROADCAST =
      new Media(MediaSource.HLS, "https://live.example/index.m3u8", "The match");
  private static final double BROADCAST_MS = 1_790_000_000_000.0;

  private final RoomBed bed = new RoomBed();
  private final MemberId ana = bed.host("Ana");
  private final MemberId ben = bed.guest("Ben");
  private final MemberId cleo = bed.guest("Cleo");

  /// A guest who may not press next could otherwise take the end from everybody's film.
  @Test
  void PB17_PB7_one_guest_s_word_makes_nothing_live_where_the_controls_are_the_hosts() {
    bed.say(ana, n -> new Command.ChangeSettings(n, null, ControlledBy.HOSTS, null));
    cue();
    joins(ben, BROADCAST_MS);
    assertThat(bed.current().liveOriginMs()).isNull();
    joins(cleo, BROADCAST_MS + 16_000);
    assertThat(bed.current().liveOriginMs()).isNull();
    joins(cleo, BROADCAST_MS + 4_000);
    assertThat(bed.current().liveOriginMs()).isEqualTo(BROADCAST_MS);
  }

  @Test
  void PB17_a_file_is_never_live_whoever_says_so() {
    bed.say(ana, n -> new QueueCommand.Cue(n, RoomBed.FILM));
    joins(ana, BROADCAST_MS);
    assertThat(bed.current().liveOriginMs()).isNull();
  }

  @Test
  void PB17_the_first_who_has_it_says_where_they_would_join_and_that_is_where_the_room_stands() {
    cue();
    joins(ben, BROADCAST_MS);
    assertThat(bed.current().liveOriginMs()).isEqualTo(BROADCAST_MS);
    assertThat(bed.lastEvent()).isInstanceOf(Event.LiveFound.class);
    assertThat(bed.lastEvent().stamp().by()).isNull();
    joins(ana, BROADCAST_MS + 4_000);
    assertThat(bed.current().liveOriginMs()).isEqualTo(BROADCAST_MS);
  }

  @Test
  void PB17_found_while_the_film_runs_it_is_where_the_film_is() {
    playing();
    double hereMs = bed.playback().positionAt(bed.nowMs + 5_000);
    bed.nowMs += 5_000;
    joins(ana, BROADCAST_MS);
    assertThat(bed.current().liveOriginMs()).isEqualTo(BROADCAST_MS - hereMs);
  }

  @Test
  void PB17_a_live_item_has_no_length_and_does_not_end() {
    playing();
    bed.report(ana, Condition.PLAYING, null, 20_000.0);
    bed.look();
    joins(ana, BROADCAST_MS);
    assertThat(bed.current().durationMs()).isNull();
    bed.report(ana, Condition.PLAYING, null, 20_000.0);
    bed.look();
    bed.pass(3_600_000);
    assertThat(bed.current().durationMs()).isNull();
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
  }

  @Test
  void PB17_put_on_again_it_is_joined_anew() {
    playing();
    joins(ana, BROADCAST_MS);
    bed.say(ana, n -> new QueueCommand.AddItem(n, BROADCAST));
    bed.say(ana, n -> new QueueCommand.Next(n, bed.current().itemId()));
    assertThat(bed.current().liveOriginMs()).isNull();
  }

  @Test
  void PB17_what_is_said_of_another_item_says_nothing() {
    cue();
    joins(ana, null);
    assertThat(bed.current().liveOriginMs()).isNull();
    bed.say(ana, n -> new QueueCommand.Cue(n, RoomBed.SECOND));
    bed.look();
    assertThat(bed.current().liveOriginMs()).isNull();
  }

  private void cue() {
    bed.say(ana, n -> new QueueCommand.Cue(n, BROADCAST));
  }

  private void playing() {
    cue();
    bed.play(ana);
    bed.nowMs += 1_000;
  }

  private void joins(MemberId memberId, @Nullable Double liveAtMs) {
    bed.readings.put(
        memberId,
        new Report(
            bed.current().itemId(),
            Condition.LOADING,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            0,
            0,
            null,
            null,
            liveAtMs));
    bed.look();
  }
}
