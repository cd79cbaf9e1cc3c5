package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import matinee.protocol.ClientFrame.Hello;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.CloseCode;
import matinee.protocol.Command;
import matinee.protocol.Condition;
import matinee.protocol.Connection;
import matinee.protocol.Event;
import matinee.protocol.Item;
import matinee.protocol.Media;
import matinee.protocol.MediaSource;
import matinee.protocol.QueueCommand;
import matinee.protocol.RefusalCode;
import matinee.protocol.ServerFrame.Done;
import matinee.protocol.ServerFrame.Refused;
import matinee.protocol.ServerFrame.Welcome;
import matinee.server.host.HostBed.Client;
import matinee.server.log.RoomLog.Answer;
import org.junit.jupiter.api.Test;

/// The seam between the room and a log that takes its time, or fails.
class CommitsTest {
  private final HeldLog log = new HeldLog();
  private final HostBed bed = new HostBed(log);
  private final Client ana = bed.enter("Ana");
  private final Client ben = bed.enter("Ben");

  @Test
  void EV2_nobody_sees_an_event_or_its_answer_before_it_is_committed() {
    log.hold();
    ana.session().ask(new Command.PostChat(1L, "one"));
    ben.session().ask(new Command.Rename(2L, "Ana"));
    assertThat(ben.outbox().all(Event.ChatPosted.class)).isEmpty();
    assertThat(ana.outbox().all(Done.class)).isEmpty();
    log.commitNext();
    assertThat(ben.outbox().all(Event.ChatPosted.class)).hasSize(1);
    assertThat(ana.outbox().all(Done.class)).hasSize(1);
    assertThat(ben.outbox().all(Done.class)).isEmpty();
    log.commitNext();
    assertThat(ben.outbox().all(Done.class)).hasSize(1);
  }

  @Test
  void EV2_a_refusal_that_depends_on_an_event_waits_for_it() {
    log.hold();
    ana.session().ask(new Command.Leave());
    ana.session().ask(new Command.PostChat(1L, "am I still here?"));
    assertThat(ana.outbox().all(Refused.class)).isEmpty();
    log.commitNext();
    assertThat(ana.outbox().closed).isNotNull();
  }

  @Test
  void EV2_when_the_log_fails_everything_unreleased_is_undone_and_refused() {
    log.hold();
    ana.session().ask(new Command.PostChat(1L, "one"));
    ben.session().ask(new Command.PostChat(2L, "two"));
    log.failNext(Answer.FULL);
    assertThat(ana.outbox().last(Refused.class).code()).isEqualTo(RefusalCode.NOT_SAVED);
    assertThat(ben.outbox().last(Refused.class).code()).isEqualTo(RefusalCode.NOT_SAVED);
    log.failNext(Answer.CONFLICT); // the second append's own answer changes nothing any more
    log.letGo();
    ana.session().ask(new Command.PostChat(3L, "three"));
    assertThat(bed.host.committed().view().chat())
        .singleElement()
        .matches(m -> m.text().equals("three"));
    assertThat(ben.outbox().last(Event.ChatPosted.class).stamp().seq())
        .isEqualTo(ben.welcome().seq() + 1);
  }

  @Test
  void EV2_a_command_that_could_not_be_saved_may_be_sent_again_with_its_ref() {
    log.hold();
    ana.session().ask(new Command.PostChat(1L, "again"));
    log.failNext(Answer.UNAVAILABLE);
    log.letGo();
    ana.session().ask(new Command.PostChat(1L, "again"));
    assertThat(ana.outbox().last(Done.class).ref()).isEqualTo(1);
    assertThat(bed.host.committed().view().chat()).hasSize(1);
  }

  @Test
  void EV2_a_drop_that_could_not_be_saved_is_tried_again() {
    log.hold();
    ben.session().dropped();
    log.failNext(Answer.FULL);
    log.letGo();
    assertThat(connectionOfBen()).isEqualTo(Connection.HERE);
    bed.pass(Duration.ofSeconds(2));
    assertThat(connectionOfBen()).isEqualTo(Connection.AWAY);
  }

  @Test
  void EV2_a_seat_is_only_given_once_it_is_committed() {
    log.hold();
    TestOutbox outbox = new TestOutbox();
    Session cleo = bed.host.open(bed.visitor(), outbox);
    cleo.hello(new Hello("Cleo", null, null));
    assertThat(outbox.frames).isEmpty();
    log.failNext(Answer.FULL);
    assertThat(outbox.last(Refused.class).code()).isEqualTo(RefusalCode.NOT_SAVED);
    log.letGo();
    cleo.hello(new Hello("Cleo", null, null));
    assertThat(outbox.all(Welcome.class)).hasSize(1);
  }

  @Test
  void ST3_a_connection_that_drops_while_its_seat_is_being_saved_is_away() {
    log.hold();
    TestOutbox outbox = new TestOutbox();
    Session cleo = bed.host.open(bed.visitor(), outbox);
    cleo.hello(new Hello("Cleo", null, null));
    cleo.dropped();
    log.letGo();
    assertThat(bed.host.committed().view().members().getLast().connection())
        .isEqualTo(Connection.AWAY);
    assertThat(outbox.all(Welcome.class)).isEmpty();
  }

  /// Found by the simulation: the second answer was there before the first had its turn, and was
  /// taken first; whoever came back in between heard an event twice.
  @Test
  void EV2_answers_are_taken_in_order_even_when_the_later_one_is_there_first() {
    log.hold();
    ana.session().ask(new Command.PostChat(1L, "one"));
    ana.session().ask(new Command.PostChat(2L, "two"));
    log.commitLast();
    assertThat(ben.outbox().all(Event.ChatPosted.class)).isEmpty();
    log.commitNext();
    assertThat(ben.outbox().all(Event.ChatPosted.class))
        .extracting(posted -> posted.message().text())
        .containsExactly("one", "two");
  }

  /// Found by the simulation: the log was ahead of what the room had released, and a replay reached
  /// into what was about to be broadcast.
  @Test
  void ST4_a_replay_ends_where_the_broadcast_begins() {
    long seen = ben.welcome().seq();
    log.hold();
    ana.session().ask(new Command.PostChat(1L, "one"));
    Client back = bed.comeBack(ben, seen);
    ana.session().ask(new Command.PostChat(2L, "two"));
    log.letGo();
    assertThat(back.outbox().all(Event.ChatPosted.class))
        .extracting(posted -> posted.message().text())
        .containsExactly("one", "two");
  }

  @Test
  void RM3_a_hello_behind_the_end_of_the_room_finds_it_ended() {
    Client host = bed.enterAsHost("Maker");
    log.hold();
    host.session().ask(new Command.EndRoom(1L));
    Client late = bed.enter("Late");
    assertThat(late.outbox().closed).isEqualTo(CloseCode.ROOM_ENDED);
    log.letGo();
    assertThat(host.outbox().closed).isEqualTo(CloseCode.ROOM_ENDED);
    assertThat(log.between(bed.host.key(), 0, 1)).isEmpty();
  }

  private Connection connectionOfBen() {
    return bed.host.committed().view().members().get(1).connection();
  }

  /// Found by trying to break it: the drop that could not be saved was tried again a second later,
  /// when its owner had long been back, and a minute later a living connection was closed `left`.
  @Test
  void ST3_a_drop_that_is_saved_too_late_harms_nobody_who_is_back() {
    log.hold();
    ben.session().dropped();
    log.failNext(Answer.UNAVAILABLE);
    log.letGo();
    bed.comeBack(ben, ben.welcome().seq());
    bed.pass(Duration.ofSeconds(90));
    assertThat(connectionOfBen()).isEqualTo(Connection.HERE);
  }

  /// Found by trying to break it: a deadline that could not be saved was due again at once, a
  /// hundred thousand times in four seconds.
  @Test
  void EV2_a_deadline_that_can_not_be_saved_is_tried_again_in_a_second_and_not_before() {
    ben.session().dropped();
    log.failAll(Answer.UNAVAILABLE);
    bed.pass(Duration.ofSeconds(64));
    assertThat(log.failures()).isBetween(3, 6);
    log.letGo();
    bed.pass(Duration.ofSeconds(2));
    assertThat(bed.host.committed().view().members()).hasSize(1);
  }

  /// Found by trying to break it: the timer was set by what was undone.
  @Test
  void EV2_deadlines_are_those_of_the_room_that_was_fallen_back_to() {
    ben.session().dropped();
    log.hold();
    bed.comeBack(ben, ben.welcome().seq());
    log.failNext(Answer.CONFLICT);
    log.letGo();
    bed.pass(Duration.ofSeconds(61));
    assertThat(bed.host.committed().view().members()).hasSize(1);
  }

  /// Found on reading it once more: a length is told once, so no deadline would have asked again.
  @Test
  void PB7_a_length_that_could_not_be_saved_is_not_forgotten() {
    ana.session()
        .ask(new QueueCommand.Cue(1L, new Media(MediaSource.FILE, "/media/film.mp4", null)));
    Item item = bed.host.committed().view().current();
    log.failAll(Answer.UNAVAILABLE);
    ana.session()
        .report(
            new Report(
                item.itemId(),
                Condition.READY,
                0.0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                90_000.0,
                0));
    ben.session()
        .report(
            new Report(
                item.itemId(),
                Condition.READY,
                0.0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                90_000.0,
                0));
    log.letGo();
    bed.pass(Duration.ofSeconds(2));
    assertThat(bed.host.committed().view().current().durationMs()).isEqualTo(90_000);
  }
}
