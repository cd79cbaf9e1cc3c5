package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import matinee.protocol.Command;
import matinee.protocol.Connection;
import matinee.protocol.Event;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.RefusalCode;
import matinee.protocol.Role;
import org.junit.jupiter.api.Test;

class SeatRulesTest {
  private final RoomBed bed = new RoomBed();

  @Test
  void ST1_the_ninth_is_refused_and_a_held_seat_is_not_free() {
    IntStream.rangeClosed(1, 8).forEach(n -> bed.guest("Guest " + n));
    bed.drop(new MemberId(3));
    RoomBed.assertRefused(bed.join("Ninth", null, null), RefusalCode.ROOM_FULL);
    RoomBed.assertRefused(bed.join("Maker", null, RoomBed.HOST_KEY), RefusalCode.ROOM_FULL);
    assertThat(bed.room.view().members()).hasSize(8);
  }

  @Test
  void ST1_a_freed_seat_is_given_again_and_seats_are_numbered_from_one() {
    MemberId ana = bed.guest("Ana");
    bed.guest("Ben");
    bed.say(ana, new Command.Leave());
    MemberId cleo = bed.guest("Cleo");
    assertThat(bed.member(cleo).seat()).isEqualTo(1);
    assertThat(bed.room.view().members()).extracting(Member::seat).containsExactly(2, 1);
  }

  @Test
  void ST3_a_dropped_members_seat_is_held_a_minute_and_then_freed() {
    MemberId ana = bed.guest("Ana");
    bed.drop(ana);
    assertThat(bed.member(ana).connection()).isEqualTo(Connection.AWAY);
    bed.pass(59_999);
    assertThat(bed.room.member(ana)).isNotNull();
    bed.pass(1);
    assertThat(bed.room.member(ana)).isNull();
    assertThat(bed.lastEvent())
        .isInstanceOfSatisfying(
            Event.MemberLeft.class,
            left -> assertThat(left.reason()).isEqualTo(Event.LeaveReason.EXPIRED));
  }

  @Test
  void ST3_whoever_comes_after_the_hold_is_a_newcomer_whose_role_is_remembered() {
    MemberId host = bed.host("Ana");
    MemberId ben = bed.guest("Ben");
    bed.drop(host);
    bed.pass(60_000);
    assertThat(bed.member(ben).role()).isEqualTo(Role.HOST);
    Decision.Seated back = (Decision.Seated) bed.join("Ana", "token of Ana", null);
    assertThat(back.back()).isFalse();
    assertThat(back.memberId()).isNotEqualTo(host);
    assertThat(bed.member(back.memberId()).role()).isEqualTo(Role.CO_HOST);
  }

  @Test
  void ST3_many_guests_coming_and_going_do_not_wash_a_role_away() {
    bed.host("Ana");
    MemberId ben = bed.guest("Ben");
    bed.host("Ana again"); // takes the place, so the first Ana is co-host
    MemberId coHost = bed.room.view().members().getFirst().memberId();
    bed.say(coHost, new Command.Leave());
    bed.say(ben, new Command.Leave());
    IntStream.range(0, 100).forEach(n -> bed.say(bed.guest("Guest " + n), new Command.Leave()));
    Decision.Seated back = (Decision.Seated) bed.join("Ana", "token of Ana", null);
    assertThat(bed.member(back.memberId()).role()).isEqualTo(Role.CO_HOST);
  }

  @Test
  void ST3_a_remembered_role_is_given_back_once() {
    bed.host("Ana");
    bed.host("Ana again");
    bed.say(new MemberId(1), new Command.Leave());
    bed.join("One", "token of Ana", null);
    Decision.Seated second = (Decision.Seated) bed.join("Two", "token of Ana", null);
    assertThat(bed.member(second.memberId()).role()).isEqualTo(Role.GUEST);
  }

  @Test
  void RM6_names_that_only_a_machine_can_tell_apart_are_numbered() {
    bed.guest("Ana");
    for (String twin : List.of("An\u200Ba", "A\u200Dna", "\uFF21na", "Ana\uFE0F")) {
      assertThat(bed.member(bed.guest(twin)).name()).matches(".* \\d");
    }
  }

  @Test
  void ST4_a_token_gives_the_seat_back_with_its_role() {
    MemberId ana = bed.host("Ana");
    bed.drop(ana);
    Decision.Seated back = (Decision.Seated) bed.join("Somebody", "token of Ana", null);
    assertThat(back.back()).isTrue();
    assertThat(back.memberId()).isEqualTo(ana);
    assertThat(bed.member(ana).role()).isEqualTo(Role.HOST);
    assertThat(bed.member(ana).name()).isEqualTo("Ana");
    assertThat(bed.member(ana).heldUntilMs()).isNull();
  }

  @Test
  void ST4_a_token_of_nobody_seats_a_newcomer() {
    bed.guest("Ana");
    Decision.Seated seated = (Decision.Seated) bed.join("Eve", "token of Anna", null);
    assertThat(seated.back()).isFalse();
  }

  @Test
  void ST5_a_token_of_a_seat_that_is_here_takes_it_over_without_an_event() {
    MemberId ana = bed.guest("Ana");
    Decision.Seated again = (Decision.Seated) bed.join("Ana", "token of Ana", null);
    assertThat(again).isEqualTo(new Decision.Seated(ana, true, List.of()));
  }

  @Test
  void RM2_whoever_presents_the_host_key_is_host_and_a_wrong_one_is_nobody() {
    assertThat(bed.member(bed.host("Ana")).role()).isEqualTo(Role.HOST);
    Decision.Seated eve = (Decision.Seated) bed.join("Eve", null, KeyHash.of("wrong"));
    assertThat(bed.member(eve.memberId()).role()).isEqualTo(Role.GUEST);
  }

  @Test
  void RO3_the_longest_seated_who_is_here_succeeds_and_co_hosts_come_first() {
    MemberId host = bed.host("Ana");
    MemberId away = bed.guest("Ben");
    MemberId cleo = bed.guest("Cleo");
    bed.guest("Dan");
    bed.drop(away);
    bed.say(host, new Command.Leave());
    assertThat(bed.member(cleo).role()).isEqualTo(Role.HOST);
    // Ana comes back with the key, so Cleo is co-host; then Ana goes: Cleo before Ben, who sat
    // longer
    MemberId again = bed.host("Ana");
    bed.join("Ben", "token of Ben", null);
    assertThat(bed.member(cleo).role()).isEqualTo(Role.CO_HOST);
    bed.say(again, new Command.Leave());
    assertThat(bed.member(cleo).role()).isEqualTo(Role.HOST);
  }

  @Test
  void RO3_the_host_key_takes_the_place_back_on_a_held_seat_too() {
    MemberId ana = bed.host("Ana");
    MemberId ben = bed.guest("Ben");
    bed.drop(ana);
    bed.pass(60_000);
    assertThat(bed.member(ben).role()).isEqualTo(Role.HOST);
    bed.join("Ben", "token of Ben", null);
    Decision.Seated back = (Decision.Seated) bed.join("Ana", "token of Ana", RoomBed.HOST_KEY);
    assertThat(bed.member(back.memberId()).role()).isEqualTo(Role.HOST);
    assertThat(bed.member(ben).role()).isEqualTo(Role.CO_HOST);
    assertThat(bed.room.view().members()).filteredOn(m -> m.role() == Role.HOST).hasSize(1);
  }

  @Test
  void RO3_the_host_is_not_succeeded_while_the_seat_is_held() {
    MemberId ana = bed.host("Ana");
    MemberId ben = bed.guest("Ben");
    bed.drop(ana);
    bed.pass(59_000);
    assertThat(bed.member(ben).role()).isEqualTo(Role.GUEST);
  }

  @Test
  void RO3_a_guest_who_comes_before_any_host_stays_a_guest() {
    assertThat(bed.member(bed.guest("Early")).role()).isEqualTo(Role.GUEST);
  }

  @Test
  void RM6_two_Anas_are_Ana_and_Ana_2_and_the_limit_of_names_holds() {
    bed.guest("Ana");
    MemberId second = bed.guest("ana");
    MemberId third = bed.guest("Ana");
    assertThat(bed.member(second).name()).isEqualTo("ana 2");
    assertThat(bed.member(third).name()).isEqualTo("Ana 3");
    String longest = "x".repeat(40);
    bed.guest(longest);
    assertThat(bed.member(bed.guest(longest)).name()).isEqualTo("x".repeat(38) + " 2");
  }

  @Test
  void RM6_a_rename_to_ones_own_name_is_done_without_an_event() {
    MemberId ana = bed.guest("Ana");
    RoomBed.assertNothing(bed.say(ana, n -> new Command.Rename(n, "Ana")));
    bed.guest("Ben");
    bed.say(ana, n -> new Command.Rename(n, "Ben"));
    assertThat(bed.member(ana).name()).isEqualTo("Ben 2");
  }

  @Test
  void RM3_an_empty_room_is_kept_half_an_hour() {
    MemberId ana = bed.guest("Ana");
    bed.say(ana, new Command.Leave());
    bed.pass(30 * 60_000 - 1);
    assertThat(bed.room.hasEnded()).isFalse();
    bed.pass(1);
    assertThat(bed.room.hasEnded()).isTrue();
    assertThat(bed.room.nextDeadlineMs()).isEmpty();
  }

  @Test
  void RM3_a_room_that_nobody_ever_entered_goes_too_and_one_in_use_never() {
    MemberId ana = bed.guest("Ana");
    bed.pass(24 * 3_600_000);
    assertThat(bed.room.hasEnded()).isFalse();
    bed.drop(ana);
    bed.pass(60_000 + 30 * 60_000);
    assertThat(bed.room.hasEnded()).isTrue();
    RoomBed untouched = new RoomBed();
    untouched.pass(30 * 60_000);
    assertThat(untouched.room.hasEnded()).isTrue();
  }

  @Test
  void RM3_endRoom_ends_it_at_once_and_nothing_follows() {
    MemberId ana = bed.host("Ana");
    bed.say(ana, n -> new Command.EndRoom(n));
    assertThat(bed.room.hasEnded()).isTrue();
    RoomBed.assertRefused(
        bed.say(ana, n -> new Command.PostChat(n, "still here?")), RefusalCode.NOT_SEATED);
    RoomBed.assertNothing(bed.tick(bed.nowMs + 1e9));
  }

  @Test
  void RO4_every_event_says_who_did_it_and_time_names_nobody() {
    MemberId ana = bed.host("Ana");
    bed.say(ana, n -> new Command.PostChat(n, "hello"));
    assertThat(bed.lastEvent().stamp().by()).isEqualTo(ana);
    bed.drop(ana);
    assertThat(bed.lastEvent().stamp().by()).isEqualTo(ana);
    bed.pass(60_000);
    assertThat(bed.lastEvent().stamp().by()).isNull();
  }
}
