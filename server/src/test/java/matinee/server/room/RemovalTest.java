package matinee.server.room;

import static matinee.server.room.RoomBed.HOST_KEY;
import static matinee.server.room.RoomBed.assertNothing;
import static matinee.server.room.RoomBed.assertRefused;
import static matinee.server.room.RoomBed.trace;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import matinee.protocol.CloseCode;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.Event.LeaveReason;
import matinee.protocol.MemberId;
import matinee.protocol.RefusalCode;
import matinee.protocol.RemovedMember;
import matinee.protocol.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RemovalTest {
  private static final Trace EVES = trace("Eve's browser", "Eve's street");

  private final RoomBed bed = new RoomBed();
  private final MemberId host = bed.host("Ana");
  private final MemberId eve = bed.guest("Eve", EVES);

  @Test
  void ST6_a_removal_frees_the_seat_and_says_who_did_it() {
    bed.remove(host, eve);
    Event.MemberLeft left = (Event.MemberLeft) bed.lastEvent();
    assertThat(left.memberId()).isEqualTo(eve);
    assertThat(left.reason()).isEqualTo(LeaveReason.REMOVED);
    assertThat(left.stamp().by()).isEqualTo(host);
    assertThat(bed.room.member(eve)).isNull();
    assertThat(bed.room.view().removed()).containsExactly(new RemovedMember(eve, "Eve"));
  }

  @Test
  void ST6_neither_token_nor_browser_comes_back_under_whatever_name() {
    bed.remove(host, eve);
    Trace elsewhere = trace("Eve's browser", "a friend's street");
    Trace otherBrowser = trace("another browser", "a cafe");
    assertShutOut(hello("Eve", "token of Eve", null, Trace.NONE), CloseCode.REMOVED);
    assertShutOut(hello("Eve", "token of Eve", null, otherBrowser), CloseCode.REMOVED);
    assertShutOut(hello("Nobody in particular", null, null, elsewhere), CloseCode.REMOVED);
    assertThat(hello("Finn", null, null, otherBrowser)).isInstanceOf(Decision.Seated.class);
  }

  @Test
  void ST6_a_newcomer_of_the_same_address_knocks() {
    bed.remove(host, eve);
    Trace neighbours = trace("the neighbour's browser", "Eve's street");
    assertThat(hello("Nora", null, null, neighbours)).isEqualTo(Decision.Knocking.AT_THE_DOOR);
    assertThat(hello("Nora", null, null, new Trace(null, neighbours.address())))
        .isEqualTo(Decision.Knocking.AT_THE_DOOR);
  }

  @Test
  void ST6_who_sits_or_holds_the_host_key_never_knocks() {
    Trace sameHouse = trace("Nora's browser", "Eve's street");
    MemberId nora = bed.guest("Nora", sameHouse);
    bed.remove(host, eve);
    bed.drop(nora);
    assertThat(hello("Nora", "token of Nora", null, sameHouse))
        .isEqualTo(new Decision.Seated(nora, true, List.of(bed.history.getLast())));
    bed.say(host, new Command.Leave());
    assertThat(hello("Ana", null, HOST_KEY, EVES)).isInstanceOf(Decision.Seated.class);
  }

  /// Whoever tries a room alone opens a second tab, removes it, and must still get in again.
  @Test
  void ST6_a_host_who_removed_their_own_second_tab_is_not_locked_out() {
    Trace mine = trace("Ana's browser", "Ana's street");
    MemberId secondTab = bed.guest("Ana's tab", mine);
    bed.remove(host, secondTab);
    bed.say(host, new Command.Leave());
    assertThat(hello("Ana", null, HOST_KEY, mine)).isInstanceOf(Decision.Seated.class);
    assertShutOut(hello("Ana", null, null, mine), CloseCode.REMOVED);
  }

  @Test
  void ST6_everything_that_was_seen_of_a_member_counts() {
    Trace train = trace("Eve's phone", "a train");
    bed.drop(eve);
    hello("Eve", "token of Eve", null, train); // came back from there, which the room has kept
    Trace station = trace("Eve's phone", "a station");
    bed.traces.put(eve, List.of(station)); // took the seat over, which only the host knows
    bed.remove(host, eve);
    assertShutOut(hello("X", null, null, trace("Eve's phone", "far away")), CloseCode.REMOVED);
    for (String address : List.of("Eve's street", "a train", "a station")) {
      assertThat(hello("Y", null, null, trace("other", address)))
          .as(address)
          .isEqualTo(Decision.Knocking.AT_THE_DOOR);
    }
  }

  @Test
  void ST6_nobody_removes_oneself_nor_the_host_nor_who_is_not_here() {
    MemberId cohost = bed.guest("Cleo");
    bed.say(host, n -> new Command.ChangeRole(n, cohost, Role.CO_HOST));
    assertRefused(bed.remove(host, host), RefusalCode.NOT_ALLOWED);
    assertRefused(bed.remove(cohost, host), RefusalCode.NOT_ALLOWED);
    assertRefused(bed.remove(eve, cohost), RefusalCode.NOT_ALLOWED);
    assertRefused(bed.remove(host, new MemberId(99)), RefusalCode.NO_SUCH_MEMBER);
    assertThat(bed.remove(cohost, eve).facts()).hasSize(1);
    assertNothing(bed.remove(host, eve)); // two hosts at once: it is so already
  }

  @Test
  void ST6_a_removal_can_be_taken_back_and_then_a_newcomer_comes() {
    bed.say(host, n -> new Command.ChangeRole(n, eve, Role.CO_HOST));
    bed.remove(host, eve);
    bed.say(host, n -> new Command.TakeBackRemoval(n, eve));
    assertThat(bed.room.view().removed()).isEmpty();
    Decision.Seated back = (Decision.Seated) hello("Eve", "token of Eve", null, EVES);
    assertThat(back.back()).isFalse();
    assertThat(back.memberId()).isNotEqualTo(eve);
    assertThat(bed.member(back.memberId()).role()).isEqualTo(Role.GUEST);
    assertNothing(bed.say(host, n -> new Command.TakeBackRemoval(n, eve)));
  }

  /// Somebody who was co-host in an earlier seat would have had that role again.
  @Test
  void ST6_what_the_same_browser_was_in_an_earlier_seat_is_forgotten_too() {
    bed.say(host, n -> new Command.ChangeRole(n, eve, Role.CO_HOST));
    bed.say(eve, new Command.Leave());
    MemberId again = bed.guest("Eve again", EVES);
    bed.remove(host, again);
    bed.say(host, n -> new Command.TakeBackRemoval(n, again));
    Decision.Seated back = (Decision.Seated) hello("Eve", "token of Eve", null, EVES);
    assertThat(bed.member(back.memberId()).role()).isEqualTo(Role.GUEST);
  }

  /// A host hands the room over, is shown out, and would have walked in with the key as host.
  @Test
  void ST6_a_host_key_dies_with_the_removal_of_who_has_shown_it() {
    Trace anas = trace("Ana's browser", "Ana's street");
    bed.say(host, n -> new Command.ChangeRole(n, eve, Role.HOST));
    bed.remove(eve, host);
    assertThat(((Decision.Seated) hello("Ana", null, HOST_KEY, anas)).memberId())
        .satisfies(back -> assertThat(bed.member(back).role()).isEqualTo(Role.GUEST));
    assertThat(bed.member(eve).role()).isEqualTo(Role.HOST);
    bed.say(eve, n -> new Command.TurnLinkOver(n));
    KeyHash next = bed.nextLink.hostKey();
    assertThat(((Decision.Seated) hello("Eve's laptop", null, next, Trace.NONE)).memberId())
        .satisfies(laptop -> assertThat(bed.member(laptop).role()).isEqualTo(Role.HOST));
  }

  @Test
  void ST6_the_key_dies_too_when_it_was_shown_from_a_guests_seat() {
    MemberId finn = bed.guest("Finn");
    bed.join("Finn", "token of Finn", HOST_KEY); // takes the place: Ana steps down
    bed.join("Ana", "token of Ana", HOST_KEY); // and back
    bed.remove(host, finn);
    assertThat(bed.join("X", null, HOST_KEY)).isInstanceOf(Decision.Seated.class);
    assertThat(bed.member(host).role()).isEqualTo(Role.HOST);
  }

  @Test
  void ST6_the_seat_of_a_removed_member_goes_to_the_line_but_not_to_their_second_tab() {
    while (bed.room.view().members().size() < 8) {
      bed.guest("Guest " + bed.room.view().members().size());
    }
    RoomCommand.Join secondTab = waiting("Eve 2", EVES);
    RoomCommand.Join neighbour = waiting("Nora", trace("Nora's", "Eve's street"));
    RoomCommand.Join friend = waiting("Finn", trace("Finn's", "Finn's street"));
    bed.line.addAll(List.of(secondTab, neighbour, friend));
    bed.remove(host, eve);
    assertThat(bed.named("Finn")).isNotNull();
    assertThat(bed.room.judge(secondTab)).isEqualTo(AtTheDoor.REMOVED);
    assertThat(bed.room.judge(neighbour)).isEqualTo(AtTheDoor.KNOCK);
  }

  @Test
  void ST6_64_removals_are_shown_and_256_stay_in_force() {
    bed.remove(host, eve);
    IntStream.range(0, 255)
        .forEach(n -> bed.remove(host, bed.guest("G" + n, trace("mark " + n, "street " + n))));
    assertThat(bed.room.view().removed()).hasSize(64);
    assertThat(bed.room.view().removed().getLast().name()).isEqualTo("G254");
    assertShutOut(hello("Eve", null, null, EVES), CloseCode.REMOVED);
    bed.remove(host, bed.guest("One more", trace("one more", "one more street")));
    assertThat(hello("Eve", null, null, EVES)).isInstanceOf(Decision.Seated.class);
    assertShutOut(hello("G0", null, null, trace("mark 0", "x")), CloseCode.REMOVED);
  }

  private RoomCommand.Join waiting(String name, Trace trace) {
    return bed.joining(name, null, null, trace);
  }

  private Decision hello(
      String name, @Nullable String token, @Nullable KeyHash hostKey, Trace trace) {
    return bed.take(null, bed.joining(name, token, hostKey, trace));
  }

  private static void assertShutOut(Decision decision, CloseCode code) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.ShutOut.class, out -> assertThat(out.code()).isEqualTo(code));
  }
}
