package matinee.server.host;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import matinee.server.log.MemoryRoomLog;
import matinee.server.log.RoomLog;
import matinee.server.room.RoomKey;
import org.jspecify.annotations.Nullable;

/// A log that answers when it is told to, and what it is told to.
final class HeldLog implements RoomLog {
  private final RoomLog kept;
  private final Deque<Held> held = new ArrayDeque<>();
  private final Deque<Held> answeredEarly = new ArrayDeque<>();
  private boolean holding;
  private @Nullable Answer failure;
  private int failures;

  private record Held(Batch batch, CompletableFuture<Answer> answer) {}

  HeldLog() {
    this(new MemoryRoomLog(1_000, 512 * 1024));
  }

  /// @param kept where it commits to
  HeldLog(RoomLog kept) {
    this.kept = kept;
  }

  void hold() {
    holding = true;
  }

  boolean isHolding() {
    return !held.isEmpty();
  }

  /// Answers the oldest append as a healthy log would.
  void commitNext() {
    Held next = held.removeFirst();
    next.answer().complete(kept.append(next.batch()).join());
  }

  /// Answers the newest append before those in front of it.
  void commitLast() {
    Held last = held.removeLast();
    last.answer().complete(Answer.COMMITTED);
    answeredEarly.addFirst(last);
  }

  /// The process dies: of what was not answered yet, some of the oldest may be written all the
  /// same.
  void die(Random random) {
    int written = random.nextInt(held.size() + 1);
    held.stream().limit(written).forEach(one -> kept.append(one.batch()).join());
    held.clear();
  }

  void failNext(Answer why) {
    held.removeFirst().answer().complete(why);
  }

  /// Answers everything so, at once, from now on.
  void failAll(Answer why) {
    failure = why;
  }

  int failures() {
    return failures;
  }

  /// Answers all, and holds nothing back from now on.
  void letGo() {
    holding = false;
    failure = null;
    while (!held.isEmpty()) {
      commitNext();
    }
  }

  @Override
  public CompletableFuture<Answer> append(Batch batch) {
    if (failure != null) {
      failures++;
      return CompletableFuture.completedFuture(failure);
    }
    if (!holding) {
      return kept.append(batch);
    }
    Held one = new Held(batch, new CompletableFuture<>());
    held.addLast(one);
    return one.answer();
  }

  @Override
  public Optional<List<byte[]>> between(RoomKey room, long afterSeq, long upToSeq) {
    return kept.between(room, afterSeq, upToSeq);
  }

  @Override
  public List<byte[]> latest(RoomKey room, int most, long upToSeq) {
    return kept.latest(room, most, upToSeq);
  }

  @Override
  public boolean outlivesTheServer() {
    return true;
  }

  @Override
  public void erase(RoomKey room) {
    kept.erase(room);
  }
}
