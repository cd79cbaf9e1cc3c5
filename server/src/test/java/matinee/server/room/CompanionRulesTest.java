package matinee.server.room;

import static matinee.server.room.RoomBed.assertNothing;
import static matinee.server.room.RoomBed.assertRefused;
import static matinee.server.room.RoomBed.trace;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import matinee.protocol.CloseCode;
import matinee.protocol.Command;
import matinee.protocol.Connection;
import matinee.protocol.Event;
import matinee.protocol.MemberId;
import matinee.protocol.MessageId;
import matinee.protocol.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The second device of a seat (ST7).
class CompanionRulesTest {
  private static final Trace PHONE = trace("the phone", "Ben's street");

  private final RoomBed bed = new RoomBed();
  private final MemberId ana = bed.host("Ana");
  private final MemberId ben = bed.guest("Ben");

  @Test
  void ST7_a_code_makes_a_companion_and_everybody_sees_it() {
    assertThat(bed.say(ben, Command.Pair::new)).isEqualTo(new Decision.Pairing(ben));
    assertThat(pair("phone"))
        .isInstanceOfSatisfying(
            Decision.Accompanies.class,
            let -> {
              assertThat(let.memberId()).isEqualTo(ben);
              assertThat(let.back()).isFalse();
            });
    assertThat(bed.member(ben).companion()).isTrue();
    assertThat(bed.room.view().members()).hasSize(2);
    assertThat(bed.room.seatOf(KeyHash.of("phone"))).isEqualTo(ben);
  }

  @Test
  void ST7_it_comes_back_with_its_token_and_only_with_that() {
    pair("phone");
    assertThat(accompany("phone", null, "unused", PHONE))
        .isEqualTo(new Decision.Accompanies(ben, true, List.of()));
    assertRefused(accompany("other", null, "unused", PHONE), RefusalCode.CODE_EXPIRED);
    assertRefused(accompany(null, null, "unused", PHONE), RefusalCode.CODE_EXPIRED);
    assertRefused(accompany(null, new MemberId(77), "unused", PHONE), RefusalCode.CODE_EXPIRED);
  }

  @Test
  void ST7_one_a_seat_a_second_takes_its_place() {
    pair("phone");
    pair("tablet");
    assertRefused(accompany("phone", null, "unused", PHONE), RefusalCode.CODE_EXPIRED);
    assertThat(accompany("tablet", null, "unused", PHONE)).isInstanceOf(Decision.Accompanies.class);
    assertThat(bed.member(ben).companion()).isTrue();
  }

  @Test
  void ST7_it_speaks_as_its_member_and_its_refs_are_its_own() {
    pair("phone");
    Command seats = new Command.PostChat(5L, "from the sofa");
    Command phones = new Command.PostChat(5L, "from the phone");
    bed.say(ben, seats);
    assertThat(fromPhone(phones).facts()).hasSize(1);
    Event.ChatPosted posted = (Event.ChatPosted) bed.lastEvent();
    assertThat(posted.message().by()).isEqualTo(ben);
    assertThat(posted.message().text()).isEqualTo("from the phone");
    assertThat(posted.stamp().companion()).isTrue();
    assertThat(fromPhone(phones)).isEqualTo(new Decision.Repeated(posted.stamp().seq()));
    assertThat(bed.say(ben, seats)).isEqualTo(new Decision.Repeated(posted.stamp().seq() - 1));
    MessageId its = posted.message().messageId();
    assertThat(bed.say(ben, new Command.DeleteChat(6L, its)).facts()).hasSize(1);
  }

  @Test
  void ST7_it_does_nothing_about_who_belongs_or_how_the_room_is_set() {
    bed.take(null, new RoomCommand.Accompany(null, ana, KeyHash.of("ana's phone"), PHONE));
    for (Command command :
        new Command[] {
          new Command.Remove(1L, ben),
          new Command.ChangeSettings(2L, "Mine", null, null),
          new Command.TurnLinkOver(3L),
          new Command.EndRoom(4L),
          new Command.Pair(5L),
          new Command.Unpair(6L),
          new Command.DontWait(7L, true)
        }) {
      assertRefused(
          bed.take(ana, new RoomCommand.Say(command, Device.COMPANION)), RefusalCode.NOT_ALLOWED);
    }
  }

  @Test
  void ST7_its_leave_ends_it_alone_and_unpair_ends_it_too() {
    pair("phone");
    fromPhone(new Command.Leave());
    assertThat(bed.member(ben).companion()).isFalse();
    assertThat(bed.member(ben).connection()).isEqualTo(Connection.HERE);
    assertRefused(fromPhone(new Command.PostChat(9L, "late")), RefusalCode.NOT_SEATED);
    pair("phone");
    bed.say(ben, Command.Unpair::new);
    assertThat(bed.member(ben).companion()).isFalse();
    assertRefused(accompany("phone", null, "unused", PHONE), RefusalCode.CODE_EXPIRED);
    assertNothing(bed.say(ben, Command.Unpair::new));
  }

  @Test
  void ST7_it_goes_with_its_seat_and_does_not_hold_it() {
    pair("phone");
    bed.drop(ben);
    assertThat(bed.member(ben).connection()).isEqualTo(Connection.AWAY);
    bed.pass(60_000);
    assertThat(bed.room.member(ben)).isNull();
    assertRefused(accompany("phone", null, "unused", PHONE), RefusalCode.CODE_EXPIRED);
    assertThat(bed.room.isCompanion(KeyHash.of("phone"))).isFalse();
  }

  @Test
  void ST6_a_removed_members_companion_is_removed_with_them() {
    pair("phone");
    bed.remove(ana, ben);
    assertShutOut(accompany("phone", null, "unused", Trace.NONE));
    assertShutOut(bed.take(null, bed.joining("Ben", "phone", null, Trace.NONE)));
    assertShutOut(bed.take(null, bed.joining("Ben", null, null, PHONE)));
  }

  /// A friend inside pairs the phone of somebody who was shown out.
  @Test
  void ST6_a_removed_browser_does_not_come_in_as_a_companion() {
    MemberId eve = bed.guest("Eve", trace("Eve's browser", "Eve's street"));
    bed.remove(ana, eve);
    assertShutOut(accompany(null, ben, "token", trace("Eve's browser", "elsewhere")));
    assertThat(accompany(null, ben, "token", trace("Ben's phone", "Eve's street")))
        .as("a seat vouches for it: no knocking")
        .isInstanceOf(Decision.Accompanies.class);
  }

  private Decision pair(String token) {
    return accompany(null, ben, token, PHONE);
  }

  private Decision accompany(
      @Nullable String token, @Nullable MemberId invited, String newToken, Trace trace) {
    return bed.take(
        null,
        new RoomCommand.Accompany(
            token == null ? null : KeyHash.of(token), invited, KeyHash.of(newToken), trace));
  }

  private Decision fromPhone(Command command) {
    return bed.take(ben, new RoomCommand.Say(command, Device.COMPANION));
  }

  private static void assertShutOut(Decision decision) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.ShutOut.class, out -> assertThat(out.code()).isEqualTo(CloseCode.REMOVED));
  }
}
