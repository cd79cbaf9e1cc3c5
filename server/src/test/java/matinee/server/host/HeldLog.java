package matinee.server.host;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import matinee.server.log.MemoryRoomLog;
import matinee.server.log.RoomLog;
import matinee.server.room.RoomKey;
import org.jspecify.annotations.Nullable;

/// A log that answers when it is told to, and what it is told to.
final class HeldLog implements RoomLog {
  private final MemoryRoomLog memory = new MemoryRoomLog(1_000, 512 * 1024);
  private final Deque<Held> held = new ArrayDeque<>();
  private final Deque<Held> answeredEarly = new ArrayDeque<>();
  private boolean holding;
  private @Nullable Answer failure;
  private int failures;

  private record Held(Batch batch, CompletableFuture<Answer> answer) {}

  void hold() {
    holding = true;
  }

  boolean isHolding() {
    return !held.isEmpty();
  }

  /// Answers the oldest append as a healthy log would.
  void commitNext() {
    Held next = held.removeFirst();
    next.answer().complete(memory.append(next.batch()).join());
  }

  /// Answers the newest append before those in front of it.
  void commitLast() {
    Held last = held.removeLast();
    last.answer().complete(Answer.COMMITTED);
    answeredEarly.addFirst(last);
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
      return memory.append(batch);
    }
    Held one = new Held(batch, new CompletableFuture<>());
    held.addLast(one);
    return one.answer();
  }

  @Override
  public Optional<List<byte[]>> between(RoomKey room, long afterSeq, long upToSeq) {
    return memory.between(room, afterSeq, upToSeq);
  }

  @Override
  public void erase(RoomKey room) {
    memory.erase(room);
  }
}
