package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import matinee.protocol.Command;
import matinee.protocol.Connection;
import matinee.protocol.Event;
import matinee.protocol.Media;
import matinee.protocol.MediaSource;
import matinee.protocol.Member;
import matinee.protocol.QueueCommand;
import matinee.protocol.RefusalCode;
import matinee.protocol.ServerFrame.Done;
import matinee.protocol.ServerFrame.Reaction;
import matinee.protocol.ServerFrame.Refused;
import matinee.protocol.ServerFrame.Resumed;
import matinee.protocol.ServerFrame.Welcome;
import matinee.server.host.HostBed.Client;
import matinee.server.log.Pulse;
import matinee.server.log.RoomLog;
import matinee.server.log.RoomLog.Answer;
import matinee.server.room.RoomLimits;
import org.junit.jupiter.api.Test;

/// A live room that goes on in the next server.
class RestoredTest {
  private static final Pulse PULSE = new Pulse("boot", 0, 0);

  private final SimDisk.Quick disk = new SimDisk.Quick();
  private final HostBed before = new HostBed(disk);
  private final Client ana = before.enter("Ana");
  private final Client ben = before.enter("Ben");

  @Test
  void EV6_whoever_comes_back_hears_exactly_what_they_missed() {
    ben.session().ask(new Command.PostChat(1L, "said just before"));
    HostBed after = new HostBed(before, disk, left(), Duration.ofSeconds(5));
    Client back = after.comeBack(ana, lastSeq(ana));
    assertThat(back.outbox().last(Resumed.class).epoch()).isEqualTo(ana.welcome().epoch());
    assertThat(back.outbox().all(Event.class))
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("RoomRestored", "MemberBack");
    assertThat(after.host.committed().view().members())
        .extracting(Member::connection)
        .containsExactly(Connection.HERE, Connection.AWAY);
  }

  @Test
  void RP1_a_command_that_was_done_by_the_last_server_is_not_done_again_by_the_next() {
    ben.session().ask(new Command.PostChat(1L, "once"));
    HostBed after = new HostBed(before, disk, left(), Duration.ofSeconds(5));
    Client back = after.comeBack(ben, lastSeq(ben));
    back.session().ask(new Command.PostChat(1L, "once"));
    assertThat(back.outbox().last(Done.class).ref()).isEqualTo(1);
    assertThat(after.host.committed().view().chat()).hasSize(1);
  }

  @Test
  void PB16_a_seat_is_held_for_a_minute_from_when_the_server_is_ready() {
    HostBed after = new HostBed(before, disk, left(), Duration.ofSeconds(50));
    after.pass(Duration.ofSeconds(59));
    assertThat(after.host.committed().view().members()).hasSize(2);
    after.pass(Duration.ofSeconds(1));
    assertThat(after.host.committed().view().members()).isEmpty();
  }

  @Test
  void RM3_an_empty_room_is_kept_for_half_an_hour_of_the_next_server() {
    ana.session().ask(new Command.Leave());
    ben.session().ask(new Command.Leave());
    before.pass(Duration.ofMinutes(20));
    HostBed after = new HostBed(before, disk, left(), Duration.ofMinutes(20));
    after.pass(Duration.ofMinutes(29));
    assertThat(after.directory.size()).isEqualTo(1);
    after.pass(Duration.ofMinutes(1));
    assertThat(after.directory.size()).isZero();
    assertThat(left()).isEmpty();
  }

  /// The restoring itself could not be saved at once, and meanwhile somebody was back.
  @Test
  void EV7_PB16_who_is_back_before_the_disk_is_does_not_go_away_again() {
    HeldLog log = new HeldLog(disk);
    log.failAll(Answer.FULL);
    HostBed after = new HostBed(before, log, left(), Duration.ofSeconds(5));
    Client back = after.comeBack(ana, lastSeq(ana));
    assertThat(back.outbox().all(Resumed.class)).hasSize(1);
    after.pass(Duration.ofMinutes(5));
    log.letGo();
    after.pass(Duration.ofSeconds(2));
    assertThat(back.outbox().last(Event.RoomRestored.class).away())
        .containsExactly(ben.welcome().memberId());
  }

  @Test
  void EV6_another_epoch_is_a_fresh_welcome_in_the_same_seat() {
    List<RoomLog.Kept> renewed =
        left().stream().map(kept -> new RoomLog.Kept(kept.key(), "another", kept.room())).toList();
    HostBed after = new HostBed(before, disk, renewed, Duration.ofSeconds(5));
    Client back = after.comeBack(ana, lastSeq(ana));
    assertThat(back.outbox().last(Welcome.class))
        .matches(welcome -> welcome.memberId().equals(ana.welcome().memberId()))
        .matches(welcome -> welcome.epoch().equals("another"));
  }

  @Test
  void EV7_a_full_disk_refuses_what_would_change_something_and_says_so() {
    HeldLog log = new HeldLog();
    HostBed bed = new HostBed(log);
    Client cleo = bed.enter("Cleo");
    Client dan = bed.enter("Dan");
    cleo.session()
        .ask(new QueueCommand.Cue(1L, new Media(MediaSource.FILE, "/media/film.mp4", null)));
    cleo.session().ask(new Command.Play(2L, bed.host.committed().view().current().itemId(), 4));
    log.failAll(Answer.FULL);
    cleo.session().ask(new Command.PostChat(3L, "can you read this?"));
    assertThat(cleo.outbox().last(Refused.class))
        .matches(refused -> refused.code() == RefusalCode.NOT_SAVED)
        .matches(refused -> refused.message().contains("disk is full"));
    int failures = log.failures();
    for (int minute = 0; minute < 10; minute++) {
      cleo.session().ask(new Command.React("👏"));
      bed.pass(Duration.ofMinutes(1));
    }
    assertThat(dan.outbox().all(Reaction.class)).hasSize(10);
    assertThat(log.failures() - failures)
        .as("one try in 5 s, however much waits")
        .isBetween(60, 125);
    log.letGo();
    bed.pass(Duration.ofSeconds(10));
    assertThat(dan.outbox().last(Event.ReactionsCounted.class).buckets()).isNotEmpty();
    cleo.session().ask(new Command.PostChat(3L, "can you read this?"));
    assertThat(dan.outbox().last(Event.ChatPosted.class).message().text())
        .isEqualTo("can you read this?");
  }

  private static long lastSeq(Client client) {
    return client.outbox().all(Event.class).getLast().stamp().seq();
  }

  private List<RoomLog.Kept> left() {
    return disk.open(RoomLimits.DEFAULT, () -> PULSE).rooms();
  }
}
