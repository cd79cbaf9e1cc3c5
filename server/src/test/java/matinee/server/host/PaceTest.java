package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Command;
import matinee.protocol.Condition;
import matinee.protocol.Event;
import matinee.protocol.ItemId;
import matinee.protocol.Media;
import matinee.protocol.MediaSource;
import matinee.protocol.QueueCommand;
import matinee.server.log.MemoryRoomLog;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Offset<Double> A_BIT = Offset.offset(0.01);

  @Test
  void OP5_a_command_is_timed_to_its_answer_the_log_included() {
    HeldLog log = new HeldLog();
    HostBed bed = new HostBed(log);
    HostBed.Client ana = bed.enter("Ana");
    log.hold();
    ana.session().ask(new Command.PostChat(1L, "hi"));
    bed.pass(Duration.ofMillis(30));
    assertThat(bed.answeredMs).isEmpty();
    log.commitNext();
    assertThat(bed.answeredMs).singleElement().satisfies(ms -> isAbout(ms, 30));
  }

  @Test
  void OP5_one_task_of_many_tells_how_long_it_waited() {
    Deque<Runnable> first = new ArrayDeque<>();
    List<Long> waited = new ArrayList<>();
    Mailbox mailbox = new Mailbox(1_000, first::add, first::add, _ -> {}, waited::add);
    IntStream.range(0, 2 * Mailbox.MEASURED).forEach(_ -> mailbox.post(() -> {}));
    while (!first.isEmpty()) {
      first.remove().run();
    }
    assertThat(waited).hasSize(2).allSatisfy(nanos -> assertThat(nanos).isPositive());
  }

  @Test
  void OP5_a_room_that_waits_tells_how_long_when_it_does_no_more() {
    HostBed bed = new HostBed(new MemoryRoomLog(1_000, 512 * 1024));
    HostBed.Client ana = bed.enter("Ana");
    HostBed.Client ben = bed.enter("Ben");
    Media film = new Media(MediaSource.FILE, "https://films.example/lanterns.mp4", "Lanterns");
    ana.session().ask(new QueueCommand.Cue(1L, film));
    Event.CurrentChanged on = ana.outbox().last(Event.CurrentChanged.class);
    ItemId item = on.item().itemId();
    ana.session().report(standing(item, Condition.READY));
    ben.session().report(standing(item, Condition.LOADING));
    ana.session().ask(new Command.Play(2L, item, on.stamp().seq()));
    assertThat(bed.directory.census()).isEqualTo(new Census(1, 2, 0, 0, 1));
    assertThat(bed.waitedMs).isEmpty();
    bed.pass(Duration.ofMillis(700));
    ben.session().report(standing(item, Condition.READY));
    assertThat(bed.directory.census().waiting()).isZero();
    assertThat(bed.waitedMs).singleElement().satisfies(ms -> isAbout(ms, 700));
  }

  @Test
  void OP5_a_seat_that_is_held_is_counted_as_held() {
    HostBed bed = new HostBed(new MemoryRoomLog(1_000, 512 * 1024));
    bed.enter("Ana");
    bed.enter("Ben").session().dropped();
    assertThat(bed.directory.census()).isEqualTo(new Census(1, 1, 1, 0, 0));
  }

  private static void isAbout(double ms, double expected) {
    assertThat(ms).isCloseTo(expected, A_BIT);
  }

  private static Report standing(ItemId item, Condition condition) {
    return new Report(
        item, condition, 0.0, 0.0, 60_000.0, 0.0, 1.0, 5.0, 0.5, 40.0, 20.0, 600_000.0, 0, 0);
  }
}
