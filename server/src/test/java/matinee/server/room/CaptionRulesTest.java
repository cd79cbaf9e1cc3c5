package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import matinee.protocol.CaptionTrack;
import matinee.protocol.Command;
import matinee.protocol.Item;
import matinee.protocol.ItemId;
import matinee.protocol.Limits;
import matinee.protocol.MemberId;
import matinee.protocol.QueueCommand;
import matinee.protocol.RefusalCode;
import org.junit.jupiter.api.Test;

class CaptionRulesTest {
  private static final CaptionTrack SWEDISH = new CaptionTrack("/media/film.sv.vtt", "sv", null);
  private static final CaptionTrack ENGLISH = new CaptionTrack("/media/film.en.srt", "en", null);

  private final RoomBed bed = new RoomBed();
  private final MemberId ana = bed.host("Ana");
  private final MemberId ben = bed.guest("Ben");

  @Test
  void CP2_captions_of_a_film_that_is_neither_on_nor_queued_are_refused() {
    RoomBed.assertRefused(add(ana, new ItemId(7), SWEDISH), RefusalCode.NO_SUCH_ITEM);
    ItemId first = bed.cue(ana, RoomBed.FILM);
    bed.cue(ana, RoomBed.SECOND);
    RoomBed.assertRefused(add(ana, first, SWEDISH), RefusalCode.NO_SUCH_ITEM);
  }

  @Test
  void CP1_CP2_a_film_has_eight_and_the_ninth_changes_nothing() {
    ItemId on = bed.cue(ana, RoomBed.FILM);
    for (int n = 0; n < Limits.CAPTION_TRACKS; n++) {
      add(ana, on, new CaptionTrack("/media/" + n + ".vtt", null, null));
    }
    RoomBed.assertRefused(add(ana, on, SWEDISH), RefusalCode.INVALID);
    assertThat(bed.current().media().captions()).hasSize(Limits.CAPTION_TRACKS);
  }

  @Test
  void CP2_everybody_has_them_and_the_timeline_goes_on() {
    ItemId on = bed.playing(ana);
    var before = bed.playback();
    add(ben, on, SWEDISH);
    add(ana, on, ENGLISH);
    assertThat(bed.current().media().captions()).containsExactly(SWEDISH, ENGLISH);
    assertThat(bed.playback()).isEqualTo(before);
  }

  @Test
  void CP2_a_film_that_waits_keeps_them_when_it_comes_on() {
    ItemId first = bed.cue(ana, RoomBed.FILM);
    bed.say(ana, n -> new QueueCommand.AddItem(n, RoomBed.SECOND));
    Item queued = bed.room.view().queue().getFirst();
    add(ana, queued.itemId(), SWEDISH);
    bed.say(ana, n -> new QueueCommand.Next(n, first));
    assertThat(bed.current().media().captions()).containsExactly(SWEDISH);
  }

  @Test
  void CP2_the_same_again_is_done_and_another_name_for_them_replaces_it() {
    ItemId on = bed.cue(ana, RoomBed.FILM);
    add(ana, on, SWEDISH);
    RoomBed.assertNothing(add(ana, on, SWEDISH));
    CaptionTrack named = new CaptionTrack(SWEDISH.address(), "sv", "Svenska, med ljud");
    add(ana, on, named);
    assertThat(bed.current().media().captions()).containsExactly(named);
  }

  @Test
  void CP2_the_hosts_set_a_language_and_unset_it() {
    bed.say(ana, n -> captions(n, "sv"));
    assertThat(bed.room.view().settings().captions()).isEqualTo("sv");
    bed.say(ana, n -> new Command.ChangeSettings(n, "Film night", null, null));
    assertThat(bed.room.view().settings().captions()).isEqualTo("sv");
    bed.say(ana, n -> captions(n, "none"));
    assertThat(bed.room.view().settings().captions()).isNull();
  }

  private static Command captions(long ref, String language) {
    return new Command.ChangeSettings(ref, null, null, null, null, language, null, null);
  }

  private Decision add(MemberId actor, ItemId itemId, CaptionTrack track) {
    return bed.say(actor, n -> new QueueCommand.AddCaptions(n, itemId, track));
  }
}
