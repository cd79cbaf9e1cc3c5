package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import matinee.protocol.ClientFrame.Hello;
import matinee.protocol.ClientFrame.Resume;
import matinee.protocol.CloseCode;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.MessageId;
import matinee.protocol.RefusalCode;
import matinee.protocol.Role;
import matinee.protocol.ServerFrame.Done;
import matinee.protocol.ServerFrame.NewLink;
import matinee.protocol.ServerFrame.Refused;
import matinee.protocol.ServerFrame.Resumed;
import matinee.protocol.ServerFrame.Welcome;
import matinee.server.host.HostBed.Client;
import matinee.server.log.RoomLog.Answer;
import matinee.server.room.RoomId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A link that is turned over in the middle of an evening (RM7).
class LinkTurnedOverTest {
  private final HeldLog log = new HeldLog();
  private final HostBed bed = new HostBed(log);
  private final RoomId old = bed.made.roomId();
  private final Client ana = bed.enterAsHost("Ana");
  private final Client ben = bed.enter("Ben");

  @Test
  void RM7_everybody_hears_the_id_and_the_host_alone_the_key() {
    turnOver(1);
    NewLink told = ana.outbox().last(NewLink.class);
    Event.LinkTurnedOver heard = ben.outbox().last(Event.LinkTurnedOver.class);
    assertThat(heard.roomId()).isEqualTo(told.roomId()).isNotEqualTo(old.value());
    assertThat(ana.outbox().frames).endsWith(told, new Done(1, heard.stamp().seq()));
    assertThat(ben.outbox().all(NewLink.class)).isEmpty();
    assertThat(told.toString()).doesNotContain(told.hostKey());
    assertThat(told.hostKey()).hasSizeGreaterThanOrEqualTo(22); // 128 bits and more
    assertThat(bed.host.committed().toString()).doesNotContain(told.hostKey());
  }

  @Test
  void RM7_the_directory_knows_both_ids_apart() {
    turnOver(1);
    RoomId now = new RoomId(ana.outbox().last(NewLink.class).roomId());
    assertThat(bed.directory.look(old)).isEqualTo(new Found.TurnedOver(bed.host));
    assertThat(bed.directory.look(now)).isEqualTo(new Found.Here(bed.host));
    assertThat(bed.directory.find(old)).isEmpty();
    assertThat(bed.directory.size()).isEqualTo(1);
    turnOver(2);
    assertThat(bed.directory.look(old)).isEqualTo(new Found.TurnedOver(bed.host));
    assertThat(bed.directory.look(now)).isEqualTo(new Found.TurnedOver(bed.host));
    ana.session().ask(new Command.EndRoom(3L));
    assertThat(bed.directory.look(old)).isEqualTo(new Found.Nowhere());
    assertThat(bed.directory.look(now)).isEqualTo(new Found.Nowhere());
    assertThat(bed.directory.size()).isZero();
  }

  @Test
  void RM7_a_seat_comes_back_by_the_old_link_and_learns_the_new_one() {
    ben.session().dropped();
    turnOver(1);
    String now = ana.outbox().last(NewLink.class).roomId();
    Welcome welcome = ben.welcome();
    Client back = byOldLink(null, new Resume(welcome.seatToken(), welcome.epoch(), welcome.seq()));
    assertThat(back.outbox().all(Resumed.class)).hasSize(1);
    assertThat(back.outbox().last(Event.LinkTurnedOver.class).roomId()).isEqualTo(now);
    Client afresh = byOldLink(null, new Resume(welcome.seatToken(), "none", 0));
    assertThat(afresh.welcome().roomId()).isEqualTo(now);
    assertThat(bed.host.chatBefore(welcome.seatToken(), new MessageId(5))).isPresent();
  }

  @Test
  void RM7_a_newcomer_by_the_old_link_stays_outside_whatever_key_they_hold() {
    turnOver(1);
    assertThat(byOldLink(null, null).outbox().closed).isEqualTo(CloseCode.LINK_TURNED_OVER);
    assertThat(byOldLink(bed.made.hostKey(), null).outbox().closed)
        .isEqualTo(CloseCode.LINK_TURNED_OVER);
    Client oldKey = bed.hello(new Hello("Mallory", bed.made.hostKey(), null));
    assertThat(oldKey.welcome().room().members().getLast().role()).isEqualTo(Role.GUEST);
    Client newKey = bed.hello(new Hello("Ana", ana.outbox().last(NewLink.class).hostKey(), null));
    assertThat(newKey.welcome().room().members().getLast().role()).isEqualTo(Role.HOST);
  }

  @Test
  void RM7_who_stood_before_the_door_by_the_old_link_is_sent_away() {
    for (int n = 3; n <= 8; n++) {
      bed.enter("Guest " + n);
    }
    Client ida = bed.hello(new Hello("Ida", null, null, true));
    turnOver(1);
    assertThat(ida.outbox().closed).isEqualTo(CloseCode.LINK_TURNED_OVER);
    ben.session().ask(new Command.Leave());
    assertThat(bed.host.preview().seatsTaken()).isEqualTo(7);
  }

  @Test
  void RM7_a_hello_that_crosses_it_is_judged_by_the_link_it_came_by() {
    Visitor byOld = bed.visitor();
    log.hold();
    turnOver(1);
    Client cleo = bed.hello(byOld, new Hello("Cleo", null, null));
    log.letGo();
    assertThat(cleo.outbox().closed).isEqualTo(CloseCode.LINK_TURNED_OVER);
  }

  @Test
  void RM7_what_is_not_saved_leaves_the_old_link_and_its_key() {
    log.hold();
    turnOver(1);
    log.failNext(Answer.FULL);
    log.letGo();
    assertThat(ana.outbox().last(Refused.class).code()).isEqualTo(RefusalCode.NOT_SAVED);
    assertThat(ana.outbox().all(NewLink.class)).isEmpty();
    assertThat(bed.directory.look(old)).isEqualTo(new Found.Here(bed.host));
    ana.session().ask(new Command.Leave());
    bed.pass(Duration.ofSeconds(1));
    assertThat(bed.enterAsHost("Ana").welcome().room().members().getLast().role())
        .isEqualTo(Role.HOST);
  }

  @Test
  void RM7_two_turns_under_way_have_two_keys() {
    log.hold();
    turnOver(1);
    turnOver(2);
    log.letGo();
    assertThat(ana.outbox().all(NewLink.class))
        .extracting(NewLink::hostKey)
        .doesNotHaveDuplicates();
    assertThat(bed.host.committed().roomId().value())
        .isEqualTo(ana.outbox().last(NewLink.class).roomId());
  }

  @Test
  void RP1_a_repeat_is_done_once_and_tells_no_key() {
    turnOver(1);
    turnOver(1);
    assertThat(ana.outbox().all(Event.LinkTurnedOver.class)).hasSize(1);
    assertThat(ana.outbox().all(NewLink.class)).hasSize(1);
    assertThat(ana.outbox().all(Done.class)).hasSize(2);
  }

  private void turnOver(long ref) {
    ana.session().ask(new Command.TurnLinkOver(ref));
  }

  private Client byOldLink(@Nullable String hostKey, @Nullable Resume resume) {
    return bed.hello(new Visitor(old, null, "far"), new Hello("Whoever", hostKey, resume, true));
  }
}
