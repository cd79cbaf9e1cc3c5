package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import matinee.protocol.ClientFrame.Hello;
import matinee.protocol.ServerFrame.Welcome;
import matinee.server.host.Mailbox.Posted;
import matinee.server.log.MemoryRoomLog;
import org.junit.jupiter.api.Test;

class MailboxTest {
  private final Deque<Runnable> rest = new ArrayDeque<>();
  private final List<Throwable> bugs = new ArrayList<>();

  @Test
  void EV4_a_full_mailbox_is_busy_and_takes_what_must_not_be_lost() {
    Deque<Runnable> first = new ArrayDeque<>();
    Mailbox mailbox = new Mailbox(2, first::add, rest::add, bugs::add, _ -> {});
    assertThat(mailbox.post(() -> {})).isEqualTo(Posted.ACCEPTED);
    assertThat(mailbox.post(() -> {})).isEqualTo(Posted.ACCEPTED);
    assertThat(mailbox.post(() -> {})).isEqualTo(Posted.BUSY);
    assertThat(mailbox.postAlways(() -> {})).isEqualTo(Posted.ACCEPTED);
    assertThat(first).hasSize(1);
  }

  @Test
  void EV4_a_task_that_posts_another_waits_its_turn() {
    List<String> order = new ArrayList<>();
    Mailbox mailbox = new Mailbox(10, Runnable::run, rest::add, bugs::add, _ -> {});
    mailbox.post(
        () -> {
          mailbox.post(() -> order.add("second"));
          order.add("first");
        });
    assertThat(order).containsExactly("first", "second");
  }

  @Test
  void EV4_a_long_queue_is_handed_on_after_a_turn() {
    AtomicInteger done = new AtomicInteger();
    Mailbox mailbox = new Mailbox(1_000, Runnable::run, rest::add, bugs::add, _ -> {});
    mailbox.post(() -> IntStream.range(0, 200).forEach(_ -> mailbox.post(done::incrementAndGet)));
    assertThat(done).hasValue(Mailbox.TURN - 1);
    while (!rest.isEmpty()) {
      rest.removeFirst().run();
    }
    assertThat(done).hasValue(200);
  }

  @Test
  void EV3_a_task_that_throws_costs_itself_and_nothing_behind_it() {
    AtomicInteger done = new AtomicInteger();
    Mailbox mailbox = new Mailbox(10, Runnable::run, rest::add, bugs::add, _ -> {});
    mailbox.post(
        () -> {
          throw new IllegalStateException("a bug, for the test");
        });
    mailbox.post(done::incrementAndGet);
    assertThat(done).hasValue(1);
    assertThat(bugs).singleElement().isInstanceOf(IllegalStateException.class);
  }

  @Test
  void EV4_a_closed_mailbox_runs_what_it_took_and_takes_no_more() {
    Deque<Runnable> first = new ArrayDeque<>();
    AtomicInteger done = new AtomicInteger();
    Mailbox mailbox = new Mailbox(10, first::add, rest::add, bugs::add, _ -> {});
    mailbox.post(done::incrementAndGet);
    mailbox.close();
    assertThat(mailbox.post(done::incrementAndGet)).isEqualTo(Posted.CLOSED);
    first.removeFirst().run();
    assertThat(done).hasValue(1);
  }

  @Test
  void EV4_however_many_threads_post_one_task_runs_at_a_time() throws InterruptedException {
    int[] unguarded = new int[1];
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Mailbox mailbox = new Mailbox(Integer.MAX_VALUE, Runnable::run, threads, bugs::add, _ -> {});
      CountDownLatch all = new CountDownLatch(8 * 5_000);
      for (int thread = 0; thread < 8; thread++) {
        threads.execute(
            () ->
                IntStream.range(0, 5_000)
                    .forEach(
                        _ ->
                            mailbox.post(
                                () -> {
                                  unguarded[0]++;
                                  all.countDown();
                                })));
      }
      assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(unguarded[0]).isEqualTo(8 * 5_000);
  }

  @Test
  void ST2_a_hundred_who_press_enter_at_once_are_eight() throws InterruptedException {
    HostBed bed = new HostBed(new MemoryRoomLog(1_000, 512 * 1024));
    List<TestOutbox> outboxes = IntStream.range(0, 100).mapToObj(_ -> new TestOutbox()).toList();
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      for (TestOutbox outbox : outboxes) {
        threads.execute(
            () -> {
              try {
                go.await();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              bed.host.open(bed.visitor(), outbox).hello(new Hello("Guest", null, null));
            });
      }
      go.countDown();
    }
    assertThat(outboxes).filteredOn(outbox -> !outbox.all(Welcome.class).isEmpty()).hasSize(8);
    assertThat(bed.host.preview().seatsTaken()).isEqualTo(8);
    assertThat(bed.host.committed().view().members())
        .extracting(member -> member.seat())
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
  }
}
