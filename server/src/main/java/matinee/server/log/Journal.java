package matinee.server.log;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import matinee.server.log.JournalWriter.Outcome;
import matinee.server.room.RoomKey;
import matinee.server.room.RoomLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A log that outlives the process: an append is answered once it is safe on the disk. All that
/// waits when one commit is through goes into the next, so a busy server makes larger commits and
/// not more of them.
///
/// Safe for any thread; one thread writes.
public final class Journal implements RoomLog, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final int MOST_WAITING = 8_192;
  private static final int MOST_AT_ONCE = 1_024;
  private static final Duration BEAT = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final JournalWriter writer;
  private final Executor answers;
  private final JournalListener listener;
  private final Map<RoomKey, Tail> tails = new ConcurrentHashMap<>();
  private final BlockingQueue<Work> waiting = new LinkedBlockingQueue<>();
  private final Thread thread = Thread.ofPlatform().name("journal").daemon().unstarted(this::run);
  private volatile boolean closing;

  /// @param answers tells the rooms, so that their turns do not keep the next commit waiting
  Journal(
      Path folder,
      RoomLimits limits,
      Recovery.Recovered recovered,
      Supplier<Pulse> pulse,
      Executor answers,
      JournalListener listener) {
    this.writer = new JournalWriter(folder, limits, recovered, tails, pulse);
    this.answers = answers;
    this.listener = listener;
  }

  /// Writes from now on, until it is closed.
  public void start() {
    thread.start();
  }

  @Override
  public CompletableFuture<Answer> append(Batch batch) {
    if (closing || waiting.size() >= MOST_WAITING) {
      return CompletableFuture.completedFuture(closing ? Answer.UNAVAILABLE : Answer.BUSY);
    }
    var append = new Work.Append(batch, new CompletableFuture<>());
    waiting.add(append);
    return append.answer();
  }

  @Override
  public Optional<List<byte[]>> between(RoomKey room, long afterSeq, long upToSeq) {
    Tail tail = tails.get(room);
    return tail == null ? Optional.empty() : tail.between(afterSeq, upToSeq);
  }

  @Override
  public List<byte[]> latest(RoomKey room, int most, long upToSeq) {
    Tail tail = tails.get(room);
    return tail == null ? List.of() : tail.latest(most, upToSeq);
  }

  @Override
  public boolean outlivesTheServer() {
    return true;
  }

  @Override
  public void erase(RoomKey room) {
    waiting.add(new Work.Erase(room));
  }

  /// Writes all that waits and takes nothing more.
  @Override
  public void close() {
    closing = true;
    waiting.add(new Work.Stop());
    try {
      if (!thread.join(PATIENCE)) {
        LOG.atWarn()
            .addKeyValue("seconds", PATIENCE.toSeconds())
            .log("The journal could not be closed in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    boolean stopping = false;
    while (!stopping) {
      List<Work> group = nextGroup();
      stopping = group.removeIf(work -> work instanceof Work.Stop);
      write(group);
    }
    writer.close();
  }

  /// What waits, but not for longer than a beat: the next server wants to know until when this one
  /// ran.
  private List<Work> nextGroup() {
    List<Work> group = new ArrayList<>();
    try {
      Work first = waiting.poll(BEAT.toMillis(), TimeUnit.MILLISECONDS);
      if (first != null) {
        group.add(first);
        waiting.drainTo(group, MOST_AT_ONCE - 1);
      }
    } catch (InterruptedException e) {
      group.add(new Work.Stop());
    }
    return group;
  }

  private void write(List<Work> group) {
    listener.writing(group.size());
    long beganNanos = System.nanoTime();
    List<Outcome> outcomes = writer.write(group);
    listener.wrote(
        (int) outcomes.stream().filter(one -> one.answer() == Answer.COMMITTED).count(),
        Duration.ofNanos(System.nanoTime() - beganNanos));
    outcomes.stream()
        .map(Outcome::answer)
        .filter(JournalWriter::isFailure)
        .forEach(listener::failed);
    listener.state(writer.isWritable(), waiting.size());
    Map<RoomKey, List<Outcome>> byRoom = new LinkedHashMap<>();
    outcomes.forEach(
        one -> byRoom.computeIfAbsent(one.append().room(), _ -> new ArrayList<>()).add(one));
    byRoom.values().forEach(this::tell);
  }

  private void tell(List<Outcome> outcomes) {
    Runnable telling = () -> outcomes.forEach(one -> one.append().answer().complete(one.answer()));
    try {
      answers.execute(telling);
    } catch (RejectedExecutionException e) { // the server stops
      telling.run();
    }
  }
}
