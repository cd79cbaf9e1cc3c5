package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import matinee.protocol.ChatMessage;
import matinee.protocol.Command;
import matinee.protocol.MemberId;
import matinee.protocol.MessageId;
import matinee.protocol.RefusalCode;
import matinee.protocol.Role;
import matinee.protocol.ServerFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Replies, edits, deletions and typing marks.
class ChatRulesTest {
  private static final MessageId UNHEARD_OF = new MessageId(999);

  private final RoomBed bed = new RoomBed();
  private MemberId ana = new MemberId(1);
  private MemberId ben = new MemberId(2);

  @BeforeEach
  void two() {
    ana = bed.host("Ana");
    ben = bed.guest("Ben");
  }

  @Test
  void CH4_what_is_not_there_can_be_neither_edited_nor_deleted_nor_answered() {
    RoomBed.assertRefused(edit(ben, UNHEARD_OF, "x"), RefusalCode.NO_SUCH_MESSAGE);
    RoomBed.assertRefused(delete(ben, UNHEARD_OF), RefusalCode.NO_SUCH_MESSAGE);
    RoomBed.assertRefused(
        bed.say(ben, n -> new Command.PostChat(n, "what?", UNHEARD_OF)),
        RefusalCode.NO_SUCH_MESSAGE);
  }

  @Test
  void CH4_nobody_edits_anothers_words_not_even_the_host() {
    MessageId message = post(ben, "mine");
    RoomBed.assertRefused(edit(ana, message, "not mine"), RefusalCode.NOT_ALLOWED);
    assertThat(last().text()).isEqualTo("mine");
  }

  @Test
  void CH4_ones_own_can_be_edited_for_a_minute() {
    MessageId message = post(ben, "teh end");
    bed.nowMs += 60_000;
    edit(ben, message, "the end");
    assertThat(last().text()).isEqualTo("the end");
    assertThat(last().editedAtMs()).isEqualTo(bed.nowMs);
    RoomBed.assertNothing(edit(ben, message, "the end"));
    bed.nowMs += 1;
    RoomBed.assertRefused(edit(ben, message, "The end"), RefusalCode.TOO_LATE);
  }

  @Test
  void CH4_a_guest_deletes_their_own_and_a_host_any() {
    MessageId hosts = post(ana, "by Ana");
    MessageId guests = post(ben, "by Ben");
    RoomBed.assertRefused(delete(ben, hosts), RefusalCode.NOT_ALLOWED);
    delete(ana, guests);
    assertThat(bed.room.view().chat()).extracting(ChatMessage::messageId).containsExactly(hosts);
    bed.say(ana, n -> new Command.ChangeRole(n, ben, Role.CO_HOST));
    delete(ben, hosts);
    assertThat(bed.room.view().chat()).isEmpty();
    RoomBed.assertNothing(delete(ben, hosts));
  }

  @Test
  void CH5_a_reply_names_what_it_answers() {
    MessageId question = post(ben, "why the lamp?");
    bed.say(ana, n -> new Command.PostChat(n, "you will see", question));
    assertThat(last().replyTo()).isEqualTo(question);
  }

  @Test
  void CH5_a_typing_mark_passes_and_leaves_nothing_behind() {
    assertThat(bed.say(ben, new Command.ShowTyping()))
        .isEqualTo(new Decision.Passing(new ServerFrame.Typing(ben)));
  }

  private ChatMessage last() {
    return bed.room.view().chat().getLast();
  }

  private MessageId post(MemberId by, String text) {
    bed.say(by, n -> new Command.PostChat(n, text));
    return last().messageId();
  }

  private Decision edit(MemberId by, MessageId messageId, String text) {
    return bed.say(by, n -> new Command.EditChat(n, messageId, text));
  }

  private Decision delete(MemberId by, MessageId messageId) {
    return bed.say(by, n -> new Command.DeleteChat(n, messageId));
  }
}
