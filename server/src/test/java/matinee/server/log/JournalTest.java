package matinee.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import matinee.server.log.RoomLog.Answer;
import matinee.server.log.RoomLog.Batch;
import matinee.server.room.RoomLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The journal with its thread.
class JournalTest {
  private static final Pulse PULSE = new Pulse("boot", 1, 2);
  private static final int PATIENCE_SECONDS = 30;

  @TempDir Path folder;

  @Test
  void EV5_many_rooms_at_once_are_answered_in_order_and_all_of_it_is_there() throws Exception {
    int rooms = 16;
    int lines = 40;
    List<Chronicle> chronicles = new ArrayList<>();
    AtomicInteger commits = new AtomicInteger();
    AtomicInteger batches = new AtomicInteger();
    JournalListener listener =
        new JournalListener() {
          @Override
          public void wrote(int howMany, Duration took) {
            commits.addAndGet(howMany > 0 ? 1 : 0);
            batches.addAndGet(howMany);
          }
        };
    try (RoomFolder opened = open();
        ExecutorService answers = Executors.newFixedThreadPool(2);
        Journal journal = opened.journal(() -> PULSE, answers, listener)) {
      journal.start();
      List<CompletableFuture<Answer>> all = new ArrayList<>();
      for (int room = 0; room < rooms; room++) {
        List<Batch> begun = new ArrayList<>();
        Chronicle chronicle = Chronicle.begun("room " + room, begun);
        chronicles.add(chronicle);
        begun.forEach(batch -> all.add(journal.append(batch)));
      }
      for (int line = 1; line <= lines; line++) {
        for (Chronicle chronicle : chronicles) {
          all.add(journal.append(chronicle.said(line, "line " + line)));
        }
      }
      for (CompletableFuture<Answer> answer : all) {
        assertThat(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(Answer.COMMITTED);
      }
      Chronicle first = chronicles.getFirst();
      assertThat(journal.between(first.key, 2, first.room().seq()).orElseThrow()).hasSize(lines);
    }
    assertThat(batches.get()).isEqualTo(rooms * (lines + 2));
    assertThat(commits.get()).as("what waits goes into one").isLessThan(batches.get() / 2);
    try (RoomFolder opened = open()) {
      assertThat(opened.rooms())
          .extracting(RoomLog.Kept::room)
          .containsExactlyElementsOf(chronicles.stream().map(Chronicle::room).toList());
      assertThat(opened.pulse()).isEqualTo(PULSE);
    }
  }

  @Test
  void EV6_what_waits_when_it_is_closed_is_written_and_nothing_is_taken_after() throws Exception {
    List<Batch> begun = new ArrayList<>();
    Chronicle friday = Chronicle.begun("friday", begun);
    try (RoomFolder opened = open()) {
      Journal journal = opened.journal(() -> PULSE, Runnable::run, new JournalListener() {});
      journal.start();
      for (Batch batch : begun) {
        var _ = journal.append(batch);
      }
      CompletableFuture<Answer> last = journal.append(friday.said(1, "just before"));
      journal.close();
      assertThat(last.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(Answer.COMMITTED);
      assertThat(journal.append(friday.said(2, "too late")).join()).isEqualTo(Answer.UNAVAILABLE);
    }
    try (RoomFolder opened = open()) {
      assertThat(opened.rooms().getFirst().room().view().chat()).hasSize(1);
    }
  }

  @Test
  void EV4_as_much_waits_as_may_and_no_more() throws IOException {
    ConcurrentLinkedQueue<CompletableFuture<Answer>> answers = new ConcurrentLinkedQueue<>();
    List<Batch> begun = new ArrayList<>();
    Chronicle friday = Chronicle.begun("friday", begun);
    try (RoomFolder opened = open()) {
      Journal stuck = opened.journal(() -> PULSE, Runnable::run, new JournalListener() {});
      Batch made = begun.getFirst();
      for (int n = 0; n < 10_000; n++) {
        answers.add(stuck.append(made)); // its thread does not run
      }
      assertThat(answers.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join))
          .hasSizeGreaterThan(1_000)
          .containsOnly(Answer.BUSY);
      assertThat(friday.room().seq()).isEqualTo(2);
    }
  }

  private RoomFolder open() throws IOException {
    return RoomFolder.open(folder, RoomLimits.DEFAULT, () -> "renewed");
  }
}
