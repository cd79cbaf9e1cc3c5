package matinee.server.host;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import matinee.server.log.RoomLog;
import matinee.server.room.Room;
import matinee.server.room.RoomId;

/// The two ends of a room's history: the *head*, on which the next command is decided, and the
/// *committed* state, which the log has. What happens in between is released in order, at commit;
/// if the log fails, the head falls back and everybody who waited is told that nothing happened.
///
/// Confined to its mailbox.
final class Commits {
  private final RoomId roomId;
  private final RoomLog log;
  private final Consumer<Runnable> mailbox;
  private final Consumer<Encoded> broadcast;
  private final Deque<Pending> unreleased = new ArrayDeque<>();
  private Room head;
  private Room committed;

  /// Counts the times the head fell back: an answer about a head that has fallen is ignored.
  private long falls;

  /// Whoever waits for the log.
  interface Release {
    /// All that was decided up to here is committed, and has been broadcast.
    void committed();

    /// It was not, and is undone.
    void notSaved();
  }

  private record Pending(long seq, List<Encoded> events, Release release) {}

  /// @param broadcast called with each event once it is committed, in order
  Commits(
      RoomId roomId,
      Room start,
      RoomLog log,
      Consumer<Runnable> mailbox,
      Consumer<Encoded> broadcast) {
    this.roomId = roomId;
    this.head = start;
    this.committed = start;
    this.log = log;
    this.mailbox = mailbox;
    this.broadcast = broadcast;
  }

  Room head() {
    return head;
  }

  Room committed() {
    return committed;
  }

  /// Moves the head over these events and hands them to the log; without any, waits for those
  /// before.
  void commit(List<Encoded> events, Release release) {
    if (events.isEmpty() && unreleased.isEmpty()) {
      release.committed();
      return;
    }
    Room next = head;
    for (Encoded event : events) {
      next = next.evolve(event.fact());
    }
    long expectedSeq = head.seq();
    head = next;
    unreleased.addLast(new Pending(next.seq(), events, release));
    if (!events.isEmpty()) {
      answered(log.append(roomId, expectedSeq, entries(events)), next, falls);
    }
  }

  private static List<RoomLog.Entry> entries(List<Encoded> events) {
    return events.stream()
        .map(event -> new RoomLog.Entry(event.fact().seq(), event.utf8(), event.fact().secret()))
        .toList();
  }

  /// A log that answers at once is settled in the same call; any other, by the mailbox.
  private void answered(CompletableFuture<RoomLog.Answer> answer, Room next, long itsFalls) {
    if (answer.isDone()) {
      settle(next, itsFalls, answer.join());
    } else {
      var _ = answer.thenAccept(late -> mailbox.accept(() -> settle(next, itsFalls, late)));
    }
  }

  private void settle(Room next, long itsFalls, RoomLog.Answer answer) {
    if (itsFalls != falls) {
      return;
    }
    switch (answer) {
      case COMMITTED -> releaseUpTo(next);
      case CONFLICT, FULL, UNAVAILABLE -> fallBack();
    }
  }

  private void releaseUpTo(Room next) {
    committed = next;
    while (!unreleased.isEmpty() && unreleased.getFirst().seq() <= next.seq()) {
      Pending pending = unreleased.removeFirst();
      pending.events().forEach(broadcast);
      pending.release().committed();
    }
  }

  private void fallBack() {
    falls++;
    head = committed;
    List<Pending> undone = List.copyOf(unreleased);
    unreleased.clear();
    undone.forEach(pending -> pending.release().notSaved());
  }
}
