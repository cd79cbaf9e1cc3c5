package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import matinee.protocol.Command;
import matinee.protocol.Condition;
import matinee.protocol.Media;
import matinee.protocol.MediaSource;
import matinee.protocol.MemberId;
import matinee.protocol.PastItem;
import matinee.protocol.QueueCommand;
import org.junit.jupiter.api.Test;

/// What was on, and going on with it.
class HistoryTest {
  private final RoomBed bed = new RoomBed();
  private final MemberId ana = bed.host("Ana");

  @Test
  void QU5_what_was_interrupted_is_remembered_with_its_place() {
    bed.playing(ana);
    bed.nowMs += 12_500;
    bed.cue(ana, RoomBed.SECOND);
    assertThat(bed.room.view().history())
        .containsExactly(new PastItem(RoomBed.FILM, ana, bed.nowMs, null, 12_500.0));
  }

  @Test
  void QU5_what_ran_to_its_end_is_remembered_without_one() {
    bed.playing(ana);
    bed.report(ana, Condition.PLAYING, null, 60_000.0);
    bed.look();
    bed.pass(70_000);
    bed.cue(ana, RoomBed.SECOND);
    PastItem past = bed.room.view().history().getLast();
    assertThat(past.positionMs()).isNull();
    assertThat(past.durationMs()).isEqualTo(60_000);
  }

  @Test
  void QU5_an_item_goes_on_where_it_was_interrupted() {
    bed.say(ana, n -> new QueueCommand.Cue(n, RoomBed.FILM, 12_500.0));
    assertThat(bed.playback().positionMs()).isEqualTo(12_500);
    bed.say(ana, n -> new QueueCommand.AddItem(n, RoomBed.SECOND, null, 30_000.0));
    bed.say(ana, n -> new QueueCommand.Next(n, bed.current().itemId()));
    assertThat(bed.playback().positionMs()).isEqualTo(30_000);
    assertThat(bed.room.view().history().getLast().positionMs()).isEqualTo(12_500);
  }

  @Test
  void QU5_an_undone_next_or_cue_is_forgotten() {
    bed.playing(ana);
    bed.nowMs += 5_000;
    bed.cue(ana, RoomBed.SECOND);
    bed.nowMs += 5_000;
    bed.say(ana, n -> new Command.Undo(n, null));
    assertThat(bed.room.view().history()).isEmpty();
  }

  @Test
  void QU5_the_last_fifty_are_remembered_and_not_too_many_characters_of_them() {
    IntStream.range(0, 60).forEach(n -> bed.cue(ana, film("/media/" + n + ".mp4")));
    assertThat(bed.room.view().history()).hasSize(50);
    assertThat(bed.room.view().history().getLast().media()).isEqualTo(film("/media/58.mp4"));
    String giant = "https://films.example/" + "a".repeat(1_978);
    IntStream.range(0, 60).forEach(_ -> bed.cue(ana, film(giant)));
    assertThat(bed.room.view().history()).hasSize(20);
  }

  private static Media film(String address) {
    return new Media(MediaSource.FILE, address, null);
  }
}
