package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import matinee.protocol.ClientFrame.Hello;
import matinee.protocol.ClientFrame.Resume;
import matinee.protocol.CloseCode;
import matinee.protocol.Command;
import matinee.protocol.Connection;
import matinee.protocol.Event;
import matinee.protocol.KnockId;
import matinee.protocol.MemberId;
import matinee.protocol.RefusalCode;
import matinee.protocol.Role;
import matinee.protocol.ServerFrame.Done;
import matinee.protocol.ServerFrame.Knock;
import matinee.protocol.ServerFrame.Knocking;
import matinee.protocol.ServerFrame.Knocks;
import matinee.protocol.ServerFrame.Lined;
import matinee.protocol.ServerFrame.Refused;
import matinee.protocol.ServerFrame.Welcome;
import matinee.server.host.HostBed.Client;
import matinee.server.log.RoomLog.Answer;
import matinee.server.room.RoomLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Connections of those who were shown out, and of those who must knock, in a live room.
class RemovedAtTheDoorTest {
  private static final String STREET = "Eve's street";

  private final HeldLog log = new HeldLog();
  private final HostBed bed = new HostBed(log);
  private Client ana;
  private Client eve;
  private MemberId evesSeat;
  private long ref = 1;

  @BeforeEach
  void anaIsHost() {
    ana = bed.enterAsHost("Ana");
    eve = hello("Eve", "Eve's browser", STREET);
    evesSeat = eve.welcome().memberId();
  }

  @Test
  void ST6_who_is_removed_hears_so_and_is_closed_for_good() {
    remove();
    assertThat(eve.outbox().last(Event.MemberLeft.class).reason())
        .isEqualTo(Event.LeaveReason.REMOVED);
    assertThat(eve.outbox().closed).isEqualTo(CloseCode.REMOVED);
    assertThat(CloseCode.REMOVED.mayComeBack()).isFalse();
    eve.session().ask(new Command.PostChat(9L, "from the grave"));
    assertThat(bed.host.committed().view().chat()).isEmpty();
  }

  @Test
  void ST6_reload_new_tab_and_new_name_are_closed_removed() {
    remove();
    Welcome welcome = eve.welcome();
    Resume resume = new Resume(welcome.seatToken(), welcome.epoch(), welcome.seq());
    Client reload =
        bed.hello(bed.visitor("Eve's browser", STREET), new Hello("Eve", null, resume, true));
    Client otherBrowser =
        bed.hello(bed.visitor("another", "far"), new Hello("Eve", null, resume, true));
    Client newTab = hello("Eve", "Eve's browser", STREET);
    Client newName = hello("Somebody else", "Eve's browser", "far");
    for (Client client : List.of(reload, otherBrowser, newTab, newName)) {
      assertThat(client.outbox().closed).isEqualTo(CloseCode.REMOVED);
      assertThat(client.outbox().all(Welcome.class)).isEmpty();
      client.session().ask(new Command.PostChat(1L, "hello?"));
      client.session().hello(new Hello("Again", null, null));
    }
    assertThat(bed.host.preview().seatsTaken()).isEqualTo(1);
  }

  /// Taken over from elsewhere and removed: the first connection's browser is remembered too.
  @Test
  void ST6_every_connection_of_the_seat_counts() {
    Welcome welcome = eve.welcome();
    Resume resume = new Resume(welcome.seatToken(), welcome.epoch(), welcome.seq());
    bed.hello(bed.visitor("Eve's phone", "a train"), new Hello("Eve", null, resume));
    remove();
    assertThat(hello("X", "Eve's browser", "far").outbox().closed).isEqualTo(CloseCode.REMOVED);
    assertThat(hello("X", "Eve's phone", "far").outbox().closed).isEqualTo(CloseCode.REMOVED);
    assertThat(hello("X", "unknown", "a train").outbox().all(Knocking.class)).hasSize(1);
  }

  @Test
  void ST6_a_resume_that_crosses_the_removal_finds_the_door_shut() {
    eve.session().dropped();
    log.hold();
    ana.session().ask(new Command.Remove(ref++, evesSeat));
    Client back = bed.comeBack(eve, eve.welcome().seq());
    assertThat(back.outbox().closed).isNull();
    log.letGo();
    assertThat(back.outbox().closed).isEqualTo(CloseCode.REMOVED);
    assertThat(back.outbox().frames).isEmpty();
  }

  @Test
  void ST6_a_removal_that_crosses_a_resume_closes_what_has_just_come_back() {
    eve.session().dropped();
    log.hold();
    Client back = bed.comeBack(eve, eve.welcome().seq());
    ana.session().ask(new Command.Remove(ref++, evesSeat));
    log.letGo();
    assertThat(back.outbox().closed).isEqualTo(CloseCode.REMOVED);
    assertThat(bed.host.preview().seatsTaken()).isEqualTo(1);
  }

  @Test
  void ST6_somebody_can_be_removed_in_the_middle_of_their_hello() {
    log.hold();
    Client finn = hello("Finn", "Finn's browser", "far");
    ana.session().ask(new Command.Remove(ref++, new MemberId(evesSeat.value() + 1)));
    log.letGo();
    assertThat(finn.outbox().closed).isEqualTo(CloseCode.REMOVED);
    assertThat(hello("Finn", "Finn's browser", "far").outbox().closed).isEqualTo(CloseCode.REMOVED);
  }

  @Test
  void EV2_a_removal_that_is_not_saved_removes_nobody() {
    log.hold();
    ana.session().ask(new Command.Remove(ref++, evesSeat));
    Client secondTab = hello("Eve 2", "Eve's browser", STREET);
    log.failNext(Answer.FULL);
    assertThat(eve.outbox().closed).isNull();
    assertThat(secondTab.outbox().closed).isNull();
    assertThat(secondTab.outbox().last(Refused.class).code()).isEqualTo(RefusalCode.NOT_SAVED);
    log.letGo();
    secondTab.session().hello(new Hello("Eve 2", null, null));
    assertThat(secondTab.outbox().all(Welcome.class)).hasSize(1);
  }

  @Test
  void ST6_a_neighbour_knocks_hosts_hear_of_it_and_guests_do_not() {
    Client gil = hello("Gil", "Gil's browser", "far");
    remove();
    Client nora = hello("Nora", "Nora's browser", STREET);
    assertThat(nora.outbox().frames).containsExactly(new Knocking());
    assertThat(knocks(ana)).containsExactly(new Knock(new KnockId(1), "Nora"));
    assertThat(gil.outbox().all(Knocks.class)).allMatch(heard -> heard.knocks().isEmpty());
    ana.session().ask(new Command.Admit(ref++, new KnockId(1), true));
    assertThat(nora.welcome().room().members()).hasSize(3);
    assertThat(knocks(ana)).isEmpty();
    assertThat(ana.outbox().frames.getLast()).isInstanceOf(Knocks.class);
    assertThat(ana.outbox().all(Done.class)).hasSize(2);
  }

  @Test
  void ST6_a_no_closes_and_holds_for_a_minute_for_that_address() {
    remove();
    Client nora = hello("Nora", "Nora's browser", STREET);
    ana.session().ask(new Command.Admit(ref++, new KnockId(1), false));
    assertThat(nora.outbox().closed).isEqualTo(CloseCode.NOT_ADMITTED);
    assertThat(knocks(ana)).isEmpty();
    Client again = hello("Nora", "a fresh browser", STREET);
    assertThat(again.outbox().closed).isEqualTo(CloseCode.NOT_ADMITTED);
    assertThat(knocks(ana)).isEmpty();
    bed.pass(Duration.ofMinutes(1));
    assertThat(hello("Nora", "a fresh browser", STREET).outbox().all(Knocking.class)).hasSize(1);
  }

  @Test
  void ST6_a_flood_of_knocks_from_one_address_is_three() {
    remove();
    List<Client> flood =
        IntStream.range(0, 20).mapToObj(n -> hello("Eve " + n, "browser " + n, STREET)).toList();
    assertThat(knocks(ana)).hasSize(3);
    assertThat(flood.getLast().outbox().last(Refused.class).code())
        .isEqualTo(RefusalCode.LINE_FULL);
  }

  @Test
  void ST6_who_stops_knocking_is_gone_and_cannot_be_let_in() {
    remove();
    Client nora = hello("Nora", "Nora's browser", STREET);
    nora.session().dropped();
    assertThat(knocks(ana)).isEmpty();
    ana.session().ask(new Command.Admit(ref++, new KnockId(1), true));
    assertThat(ana.outbox().last(Refused.class).code()).isEqualTo(RefusalCode.NO_SUCH_KNOCK);
  }

  @Test
  void ST6_who_goes_while_the_yes_is_saved_has_a_seat_that_is_held() {
    remove();
    Client nora = hello("Nora", "Nora's browser", STREET);
    log.hold();
    ana.session().ask(new Command.Admit(ref++, new KnockId(1), true));
    nora.session().dropped();
    log.letGo();
    assertThat(bed.host.committed().view().members().getLast().connection())
        .isEqualTo(Connection.AWAY);
    bed.pass(Duration.ofSeconds(61));
    assertThat(bed.host.preview().seatsTaken()).isEqualTo(1);
  }

  @Test
  void ST6_a_yes_that_is_not_saved_leaves_them_knocking() {
    remove();
    Client nora = hello("Nora", "Nora's browser", STREET);
    log.hold();
    ana.session().ask(new Command.Admit(ref++, new KnockId(1), true));
    log.failNext(Answer.UNAVAILABLE);
    log.letGo();
    assertThat(knocks(ana)).hasSize(1);
    ana.session().ask(new Command.Admit(ref++, new KnockId(1), true));
    assertThat(nora.outbox().all(Welcome.class)).hasSize(1);
  }

  @Test
  void ST6_who_becomes_host_hears_who_knocks_and_who_is_none_any_more_does_not() {
    Client gil = hello("Gil", "Gil's browser", "far");
    remove();
    hello("Nora", "Nora's browser", STREET);
    MemberId gils = gil.welcome().memberId();
    ana.session().ask(new Command.ChangeRole(ref++, gils, Role.CO_HOST));
    assertThat(knocks(gil)).hasSize(1);
    ana.session().ask(new Command.ChangeRole(ref++, gils, Role.GUEST));
    assertThat(knocks(gil)).isEmpty();
    Client back = bed.comeBack(ana, ana.welcome().seq());
    assertThat(knocks(back)).hasSize(1);
  }

  @Test
  void ST6_taken_back_the_removed_are_newcomers() {
    remove();
    ana.session().ask(new Command.TakeBackRemoval(ref++, evesSeat));
    Client again = hello("Eve", "Eve's browser", STREET);
    assertThat(again.welcome().memberId()).isNotEqualTo(evesSeat);
    assertThat(again.welcome().room().removed()).isEmpty();
  }

  @Test
  void ST6_a_removal_reaches_those_who_wait_in_line() {
    HostBed small =
        new HostBed(
            new HeldLog(),
            new RoomLimits(
                2,
                16,
                Duration.ofSeconds(60),
                Duration.ofMinutes(30),
                Duration.ofHours(12),
                4,
                20,
                20,
                10_000,
                100,
                10_000,
                64));
    Client host = small.enterAsHost("Ana");
    Client sits = small.hello(small.visitor("Eve's browser", STREET), new Hello("Eve", null, null));
    Client tab = queue(small, "Eve 2", "Eve's browser", "far");
    Client nora = queue(small, "Nora", "Nora's browser", STREET);
    Client finn = queue(small, "Finn", "Finn's browser", "far");
    host.session().ask(new Command.Remove(1L, sits.welcome().memberId()));
    assertThat(tab.outbox().closed).isEqualTo(CloseCode.REMOVED);
    assertThat(nora.outbox().last(Knocking.class)).isNotNull();
    assertThat(finn.outbox().all(Welcome.class)).hasSize(1);
    assertThat(knocks(host)).extracting(Knock::name).containsExactly("Nora");
    host.session().ask(new Command.Admit(2L, knocks(host).getFirst().knockId(), true));
    assertThat(nora.outbox().last(Lined.class).place()).isEqualTo(1);
    finn.session().ask(new Command.Leave());
    assertThat(nora.outbox().all(Welcome.class)).hasSize(1);
  }

  @Test
  void ST6_the_room_keeps_neither_mark_nor_address_as_they_are() {
    remove();
    String state = bed.host.committed().toString();
    assertThat(state).doesNotContain("Eve's browser").doesNotContain(STREET);
    Visitor visitor = bed.visitor("Eve's browser", STREET);
    assertThat(visitor.toString()).doesNotContain("browser").doesNotContain(STREET);
    assertThat(new Fingerprints(Tokens.roomKey()).of(visitor))
        .as("alike in no two rooms")
        .isNotEqualTo(new Fingerprints(Tokens.roomKey()).of(visitor));
  }

  private void remove() {
    ana.session().ask(new Command.Remove(ref++, evesSeat));
  }

  private Client hello(String name, String mark, String address) {
    return bed.hello(bed.visitor(mark, address), new Hello(name, null, null));
  }

  private static Client queue(HostBed bed, String name, String mark, String address) {
    return bed.hello(bed.visitor(mark, address), new Hello(name, null, null, true));
  }

  private static List<Knock> knocks(Client client) {
    return client.outbox().last(Knocks.class).knocks();
  }
}
