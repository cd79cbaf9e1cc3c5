package matinee.server.room;

import static matinee.server.room.RoomBed.HOST_KEY;
import static matinee.server.room.RoomBed.ROOM_ID;
import static matinee.server.room.RoomBed.assertNothing;
import static matinee.server.room.RoomBed.assertRefused;
import static matinee.server.room.RoomBed.trace;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import matinee.protocol.CloseCode;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.KnockId;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.RefusalCode;
import matinee.protocol.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who knocks and how they are answered (ST6), and what an old link is still good for (RM7).
class DoorRulesTest {
  private static final KnockId FIRST = new KnockId(1);

  private final RoomBed bed = new RoomBed();
  private final MemberId host = bed.host("Ana");

  @BeforeEach
  void eve_was_removed() {
    bed.remove(host, bed.guest("Eve", trace("Eve's browser", "the street")));
  }

  @Test
  void ST6_a_yes_gives_a_seat() {
    bed.knocks.put(FIRST, neighbour("Nora"));
    Decision yes = admit(true);
    assertThat(yes.facts()).hasSize(1);
    Member nora = bed.named("Nora");
    assertThat(nora).isNotNull();
    assertThat(nora.role()).isEqualTo(Role.GUEST);
    assertNothing(admit(true)); // both hosts pressed yes
    assertNothing(admit(false));
  }

  @Test
  void ST6_a_yes_in_a_full_room_gives_the_last_place_in_the_line() {
    while (bed.room.view().members().size() < 8) {
      bed.guest("Guest " + bed.room.view().members().size());
    }
    bed.queueUp("Finn", null);
    RoomCommand.Join nora = neighbour("Nora");
    bed.knocks.put(FIRST, nora);
    assertThat(admit(true)).isEqualTo(new Decision.Admitted(FIRST, 2));
    bed.line.add(nora.letIn());
    bed.line.removeFirst();
    bed.say(bed.room.view().members().get(3).memberId(), new Command.Leave());
    assertThat(bed.named("Nora")).as("does not knock again").isNotNull();
  }

  @Test
  void ST6_when_the_line_is_full_too_the_knock_stays() {
    while (bed.room.view().members().size() < 8) {
      bed.guest("Guest " + bed.room.view().members().size());
    }
    IntStream.range(0, 16).forEach(n -> bed.queueUp("Waits " + n, null));
    bed.knocks.put(FIRST, neighbour("Nora"));
    assertRefused(admit(true), RefusalCode.LINE_FULL);
  }

  @Test
  void RM4_a_yes_does_not_open_a_locked_room() {
    bed.knocks.put(FIRST, neighbour("Nora"));
    bed.say(host, n -> new Command.ChangeSettings(n, null, null, true));
    assertRefused(admit(true), RefusalCode.ROOM_LOCKED);
    assertRefused(bed.take(null, neighbour("Otto")), RefusalCode.ROOM_LOCKED);
  }

  @Test
  void ST6_a_no_is_carried_out_and_one_for_nobody_is_refused() {
    bed.knocks.put(FIRST, neighbour("Nora"));
    assertThat(admit(false)).isEqualTo(new Decision.TurnedDown(FIRST));
    bed.knocks.clear();
    assertRefused(admit(true), RefusalCode.NO_SUCH_KNOCK);
    assertRefused(admit(false), RefusalCode.NO_SUCH_KNOCK);
  }

  @Test
  void ST6_guests_do_not_open() {
    MemberId guest = bed.guest("Gil", trace("Gil's", "far"));
    bed.knocks.put(FIRST, neighbour("Nora"));
    assertRefused(bed.say(guest, n -> new Command.Admit(n, FIRST, true)), RefusalCode.NOT_ALLOWED);
  }

  @Test
  void ST6_three_of_an_address_knock_at_a_time_and_sixteen_in_all() {
    IntStream.rangeClosed(1, 3)
        .forEach(n -> bed.knocks.put(new KnockId(n), neighbour("Neighbour " + n)));
    assertRefused(bed.take(null, neighbour("Nora")), RefusalCode.LINE_FULL);
    bed.knocks.clear();
    IntStream.rangeClosed(1, 16)
        .forEach(
            n ->
                bed.knocks.put(
                    new KnockId(n),
                    bed.joining("Far " + n, null, null, trace("m" + n, "street " + n))));
    assertRefused(bed.take(null, neighbour("Nora")), RefusalCode.LINE_FULL);
  }

  @Test
  void ST6_after_a_no_nobody_of_that_address_knocks_for_a_while() {
    bed.turnedDown.add(KeyHash.of("the street"));
    assertShutOut(bed.take(null, neighbour("Nora")), CloseCode.NOT_ADMITTED);
  }

  @Test
  void RM7_another_link_and_another_key_and_everybody_stays() {
    MemberId gil = bed.guest("Gil");
    Decision turned = bed.say(host, Command.TurnLinkOver::new);
    assertThat(turned.facts()).hasSize(1);
    Event.LinkTurnedOver event = (Event.LinkTurnedOver) bed.lastEvent();
    assertThat(event.roomId()).isEqualTo(bed.nextLink.roomId().value());
    assertThat(event.stamp().by()).isEqualTo(host);
    assertThat(bed.room.roomId()).isEqualTo(bed.nextLink.roomId());
    assertThat(bed.room.formerIds()).containsExactly(ROOM_ID);
    assertThat(bed.room.member(gil)).isNotNull();
  }

  @Test
  void RM7_by_the_old_link_a_seat_comes_back_and_a_newcomer_does_not() {
    MemberId gil = bed.guest("Gil");
    bed.say(host, Command.TurnLinkOver::new);
    bed.drop(gil);
    assertThat(bed.take(null, byOldLink("Gil", "token of Gil", null)))
        .isInstanceOfSatisfying(
            Decision.Seated.class, seated -> assertThat(seated.memberId()).isEqualTo(gil));
    assertShutOut(bed.take(null, byOldLink("Finn", null, null)), CloseCode.LINK_TURNED_OVER);
    assertShutOut(bed.take(null, byOldLink("Old key", null, HOST_KEY)), CloseCode.LINK_TURNED_OVER);
    assertThat(bed.join("Old key, new link", null, HOST_KEY))
        .isInstanceOfSatisfying(
            Decision.Seated.class,
            seated -> assertThat(bed.member(seated.memberId()).role()).isEqualTo(Role.GUEST));
  }

  @Test
  void RM7_only_the_host_turns_it_over() {
    MemberId cohost = bed.guest("Cleo");
    bed.say(host, n -> new Command.ChangeRole(n, cohost, Role.CO_HOST));
    assertRefused(bed.say(cohost, Command.TurnLinkOver::new), RefusalCode.NOT_ALLOWED);
  }

  @Test
  void RM7_the_last_32_former_ids_are_remembered() {
    for (int n = 0; n < 40; n++) {
      RoomId next = new RoomId("aaaaa-aaaaa-aaa" + (char) ('a' + n / 8) + n % 8);
      bed.nextLink = new Fact.Secret.Link(next, KeyHash.of("key " + n));
      bed.say(host, Command.TurnLinkOver::new);
    }
    assertThat(bed.room.formerIds()).hasSize(32).doesNotContain(ROOM_ID);
  }

  private Decision admit(boolean yes) {
    return bed.say(host, n -> new Command.Admit(n, FIRST, yes));
  }

  private RoomCommand.Join neighbour(String name) {
    return bed.joining(name, null, null, trace(name + "'s browser", "the street"));
  }

  private static RoomCommand.Join byOldLink(
      String name, @Nullable String token, @Nullable KeyHash hostKey) {
    return new RoomCommand.Join(
        name,
        KeyHash.of("new token of " + name),
        token == null ? null : KeyHash.of(token),
        hostKey,
        false,
        ROOM_ID,
        Trace.NONE,
        false);
  }

  private static void assertShutOut(Decision decision, CloseCode code) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.ShutOut.class, out -> assertThat(out.code()).isEqualTo(code));
  }
}
