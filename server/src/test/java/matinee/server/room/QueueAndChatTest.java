package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import matinee.protocol.ChatMessage;
import matinee.protocol.Command;
import matinee.protocol.ControlledBy;
import matinee.protocol.Item;
import matinee.protocol.ItemId;
import matinee.protocol.MemberId;
import matinee.protocol.MessageId;
import matinee.protocol.PlaybackState;
import matinee.protocol.QueueCommand;
import matinee.protocol.RefusalCode;
import matinee.protocol.ServerFrame;
import org.junit.jupiter.api.Test;

class QueueAndChatTest {
  private final RoomBed bed = new RoomBed();
  private final MemberId ana = bed.host("Ana");
  private final MemberId ben = bed.guest("Ben");

  @Test
  void QU1_the_queue_holds_two_hundred() {
    IntStream.range(0, 200).forEach(_ -> add(ben));
    RoomBed.assertRefused(add(ben), RefusalCode.QUEUE_FULL);
    assertThat(bed.room.view().queue()).hasSize(200);
  }

  @Test
  void QU1_two_presses_of_next_are_one() {
    ItemId first = bed.cue(ana, RoomBed.FILM);
    add(ben);
    add(ben);
    bed.say(ana, n -> new QueueCommand.Next(n, first));
    RoomBed.assertRefused(
        bed.say(ben, n -> new QueueCommand.Next(n, first)), RefusalCode.STALE_ITEM);
    assertThat(bed.room.view().queue()).hasSize(1);
  }

  @Test
  void QU1_next_needs_something_on_and_something_queued() {
    RoomBed.assertRefused(
        bed.say(ana, n -> new QueueCommand.Next(n, new ItemId(1))), RefusalCode.NOTHING_ON);
    ItemId first = bed.cue(ana, RoomBed.FILM);
    RoomBed.assertRefused(
        bed.say(ana, n -> new QueueCommand.Next(n, first)), RefusalCode.QUEUE_EMPTY);
  }

  @Test
  void QU1_what_becomes_current_gets_a_fresh_id_and_keeps_who_added_it() {
    ItemId first = bed.cue(ana, RoomBed.FILM);
    add(ben);
    Item queued = bed.room.view().queue().getFirst();
    bed.say(ana, n -> new QueueCommand.Next(n, first));
    assertThat(bed.current().itemId()).isNotIn(first, queued.itemId());
    assertThat(bed.current().addedBy()).isEqualTo(ben);
    assertThat(bed.current().media()).isEqualTo(queued.media());
  }

  @Test
  void QU1_a_held_room_shows_the_first_frame_and_a_playing_one_goes_on_playing() {
    bed.cue(ana, RoomBed.FILM);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.HELD);
    bed.play(ana);
    bed.nowMs += 1_000;
    bed.cue(ana, RoomBed.SECOND);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.WAITING);
    bed.pass(8_000);
    assertThat(bed.playback().state()).isEqualTo(PlaybackState.PLAYING);
    assertThat(bed.playback().positionAt(bed.playback().sinceMs())).isZero();
  }

  @Test
  void QU1_removing_what_is_gone_is_done_and_what_never_was_is_refused() {
    add(ben);
    ItemId queued = bed.room.view().queue().getFirst().itemId();
    bed.say(ana, n -> new QueueCommand.RemoveItem(n, queued));
    assertThat(bed.room.view().queue()).isEmpty();
    RoomBed.assertNothing(bed.say(ben, n -> new QueueCommand.RemoveItem(n, queued)));
    RoomBed.assertRefused(
        bed.say(ben, n -> new QueueCommand.RemoveItem(n, new ItemId(77))),
        RefusalCode.NO_SUCH_ITEM);
  }

  @Test
  void CH3_a_message_carries_what_was_on_and_where_it_was() {
    bed.say(ben, n -> new Command.PostChat(n, "nothing on yet"));
    ChatMessage early = bed.room.view().chat().getFirst();
    assertThat(early.itemId()).isNull();
    assertThat(early.positionMs()).isNull();
    ItemId item = bed.playing(ana);
    bed.nowMs += 12_345;
    bed.say(ben, n -> new Command.PostChat(n, "look"));
    ChatMessage message = bed.room.view().chat().getLast();
    assertThat(message)
        .isEqualTo(
            new ChatMessage(
                new MessageId(2), ben, "Ben", "look", bed.nowMs, item, 12_345.0, null, null));
  }

  @Test
  void CH3_in_the_lead_of_the_next_item_a_message_still_belongs_to_the_former() {
    ItemId first = bed.playing(ana);
    bed.dontWait(ana, true);
    bed.dontWait(ben, true);
    bed.nowMs += 5_000;
    bed.cue(ana, RoomBed.SECOND);
    bed.say(ben, n -> new Command.PostChat(n, "wait"));
    assertThat(bed.room.view().chat().getLast().itemId()).isEqualTo(first);
    assertThat(bed.room.view().chat().getLast().positionMs()).isEqualTo(5_000);
  }

  @Test
  void RX2_a_reaction_passes_and_leaves_nothing_behind() {
    ItemId item = bed.playing(ana);
    bed.nowMs += 2_000;
    long before = bed.room.seq();
    assertThat(bed.say(ben, new Command.React("👏")))
        .isEqualTo(new Decision.Passing(new ServerFrame.Reaction(ben, "👏", item, 2_000.0)));
    assertThat(bed.room.seq()).isEqualTo(before);
  }

  @Test
  void RP1_a_repeat_is_done_as_it_was_and_happens_once() {
    Decision first = bed.say(ben, new Command.PostChat(5L, "once"));
    long seq = bed.room.seq();
    assertThat(first.facts()).hasSize(1);
    bed.say(ana, n -> new Command.PostChat(n + 100, "something else"));
    assertThat(bed.say(ben, new Command.PostChat(5L, "once")))
        .isEqualTo(new Decision.Repeated(seq));
    assertThat(bed.say(ana, new Command.PostChat(5L, "another's ref is another's")).facts())
        .hasSize(1);
  }

  @Test
  void RP1_a_repeat_after_losing_the_right_to_ask_is_still_done() {
    Decision first = bed.say(ben, new QueueCommand.Cue(5L, RoomBed.FILM));
    bed.say(ana, n -> new Command.ChangeSettings(n, null, ControlledBy.HOSTS, null));
    assertThat(bed.say(ben, new QueueCommand.Cue(5L, RoomBed.FILM)))
        .isEqualTo(new Decision.Repeated(first.facts().getLast().seq()));
  }

  @Test
  void RP1_sixty_four_refs_a_member_are_remembered() {
    IntStream.rangeClosed(1, 65)
        .forEach(n -> bed.say(ben, new Command.PostChat((long) n, "line " + n)));
    assertThat(bed.say(ben, new Command.PostChat(2L, "line 2")))
        .isInstanceOf(Decision.Repeated.class);
    assertThat(bed.say(ben, new Command.PostChat(1L, "line 1")))
        .isInstanceOf(Decision.Happened.class);
  }

  @Test
  void EV3_who_has_no_seat_is_refused() {
    RoomBed.assertRefused(
        bed.say(new MemberId(9), n -> new Command.PostChat(n, "boo")), RefusalCode.NOT_SEATED);
  }

  private Decision add(MemberId actor) {
    return bed.say(actor, n -> new QueueCommand.AddItem(n, RoomBed.SECOND));
  }
}
