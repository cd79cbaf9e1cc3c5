package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import matinee.protocol.ClientFrame.Hello;
import matinee.protocol.CloseCode;
import matinee.protocol.Command;
import matinee.protocol.Connection;
import matinee.protocol.Event;
import matinee.protocol.Media;
import matinee.protocol.MediaSource;
import matinee.protocol.QueueCommand;
import matinee.protocol.ReactionBucket.Count;
import matinee.protocol.RefusalCode;
import matinee.protocol.ServerFrame;
import matinee.protocol.ServerFrame.Lined;
import matinee.protocol.ServerFrame.Refused;
import matinee.protocol.ServerFrame.Welcome;
import matinee.server.host.HostBed.Client;
import matinee.server.log.RoomLog.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Connections that wait for a seat, in a live room.
class LineAtTheDoorTest {
  private static final Media FILM = new Media(MediaSource.FILE, "/media/film.mp4", null);

  private final HeldLog log = new HeldLog();
  private final HostBed bed = new HostBed(log);
  private final List<Client> seated = new ArrayList<>();

  @BeforeEach
  void eightSit() {
    seated.add(bed.enterAsHost("Ana"));
    IntStream.rangeClosed(2, 8).forEach(n -> seated.add(bed.enter("Guest " + n)));
  }

  @Test
  void ST1_who_waits_hears_the_place_and_nothing_else_of_the_room() {
    Client ida = queueUp("Ida");
    seated.getFirst().session().ask(new Command.PostChat(1L, "who is that?"));
    ida.session().ask(new Command.PostChat(1L, "let me in"));
    assertThat(ida.outbox().frames)
        .extracting(frame -> (Object) frame.getClass())
        .containsExactly(Lined.class, Refused.class);
    assertThat(ida.outbox().last(Refused.class).code()).isEqualTo(RefusalCode.NOT_SEATED);
  }

  @Test
  void ST1_the_members_hear_who_waits() {
    queueUp("Ida");
    Client max = queueUp("Max");
    assertThat(namesHeardBy(seated.getLast())).containsExactly("Ida", "Max");
    max.session().dropped();
    assertThat(namesHeardBy(seated.getLast())).containsExactly("Ida");
  }

  @Test
  void ST1_a_freed_seat_is_taken_by_the_first_in_line_and_the_others_move_up() {
    Client ida = queueUp("Ida");
    Client max = queueUp("Max");
    seated.get(4).session().ask(new Command.Leave());
    assertThat(ida.outbox().last(Welcome.class).room().members()).hasSize(8);
    assertThat(max.outbox().all(Lined.class)).extracting(Lined::place).containsExactly(2, 1);
    assertThat(namesHeardBy(seated.getFirst())).containsExactly("Max");
    ida.session().ask(new Command.PostChat(1L, "thank you"));
    assertThat(seated.getFirst().outbox().last(Event.ChatPosted.class).message().name())
        .isEqualTo("Ida");
    assertThat(ida.outbox().all(Event.MemberJoined.class)).isEmpty();
  }

  @Test
  void ST4_a_seat_from_the_line_is_held_like_any_other() {
    Client ida = queueUp("Ida");
    seated.get(4).session().ask(new Command.Leave());
    ida.session().dropped();
    Client back = bed.comeBack(ida, ida.welcome().seq());
    assertThat(back.outbox().all(ServerFrame.Resumed.class)).hasSize(1);
  }

  @Test
  void EV2_a_seat_for_the_line_is_only_given_once_it_is_committed() {
    Client ida = queueUp("Ida");
    log.hold();
    seated.get(4).session().ask(new Command.Leave());
    assertThat(ida.outbox().all(Welcome.class)).isEmpty();
    log.failNext(Answer.UNAVAILABLE);
    assertThat(ida.outbox().all(Welcome.class)).isEmpty();
    log.letGo();
    seated.get(5).session().ask(new Command.Leave());
    assertThat(ida.outbox().all(Welcome.class)).hasSize(1);
    assertThat(bed.host.committed().view().members()).hasSize(8);
  }

  @Test
  void ST1_who_left_the_line_while_the_seat_was_being_saved_is_away_on_it() {
    Client ida = queueUp("Ida");
    log.hold();
    seated.get(4).session().ask(new Command.Leave());
    ida.session().dropped();
    log.letGo();
    assertThat(bed.host.committed().view().members().getLast().connection())
        .isEqualTo(Connection.AWAY);
    bed.pass(Duration.ofSeconds(60));
    assertThat(bed.host.committed().view().members()).hasSize(7);
  }

  @Test
  void RM3_the_end_of_the_room_is_the_end_of_its_line() {
    Client ida = queueUp("Ida");
    seated.getFirst().session().ask(new Command.EndRoom(1L));
    assertThat(ida.outbox().closed).isEqualTo(CloseCode.ROOM_ENDED);
  }

  @Test
  void RM4_the_preview_says_that_a_room_is_locked() {
    assertThat(bed.host.preview().locked()).isFalse();
    seated.getFirst().session().ask(new Command.ChangeSettings(1L, null, null, true));
    assertThat(bed.host.preview().locked()).isTrue();
  }

  @Test
  void RX3_what_is_thrown_within_five_seconds_becomes_one_event() {
    seated.getFirst().session().ask(new Command.React("👏")); // nothing is on: not counted
    seated.getFirst().session().ask(new QueueCommand.Cue(1L, FILM));
    seated.get(1).session().ask(new Command.React("👏"));
    seated.get(2).session().ask(new Command.React("👏"));
    bed.pass(Duration.ofMillis(4_999));
    assertThat(counted()).isEmpty();
    seated.get(3).session().ask(new Command.React("😮"));
    bed.pass(Duration.ofMillis(1));
    assertThat(counted()).hasSize(1);
    assertThat(counted().getFirst().buckets().getFirst().counts())
        .containsExactly(new Count("👏", 2), new Count("😮", 1));
    bed.pass(Duration.ofSeconds(60));
    assertThat(counted()).hasSize(1);
  }

  private List<Event.ReactionsCounted> counted() {
    return seated.getFirst().outbox().all(Event.ReactionsCounted.class);
  }

  private List<String> namesHeardBy(Client client) {
    return client.outbox().last(ServerFrame.Line.class).names();
  }

  private Client queueUp(String name) {
    return bed.hello(new Hello(name, null, null, true));
  }
}
