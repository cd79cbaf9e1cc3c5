package matinee.server.host;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import matinee.server.log.RoomLog;
import matinee.server.room.Room;
import matinee.server.room.RoomKey;

/// The two ends of a room's history: the *head*, on which the next command is decided, and the
/// *committed* state, which the log has. What happens in between is released in order, at commit;
/// if the log fails, the head falls back and everybody who waited is told that nothing happened.
///
/// Confined to its mailbox.
final class Commits {
  private static final CompletableFuture<RoomLog.Answer> NOTHING_TO_SAVE =
      CompletableFuture.completedFuture(RoomLog.Answer.COMMITTED);

  private final RoomKey roomKey;
  private final String epoch;
  private final RoomLog log;
  private final Consumer<Runnable> mailbox;
  private final Consumer<Encoded> broadcast;
  private final Runnable fellBack;
  private final Deque<Pending> unreleased = new ArrayDeque<>();
  private Room head;
  private Room committed;

  /// Whoever waits for the log.
  interface Release {
    /// All that was decided up to here is committed, and has been broadcast.
    void committed();

    /// It was not, and is undone.
    ///
    /// @param why in words, for whoever asked
    void notSaved(String why);
  }

  /// What the head has gone over and nobody has heard of yet.
  ///
  /// @param after the room after these events
  private record Pending(
      Room after,
      List<Encoded> events,
      Release release,
      CompletableFuture<RoomLog.Answer> answer) {}

  /// @param broadcast called with each event once it is committed, in order
  /// @param fellBack called when the head went back to the committed state
  Commits(
      RoomLog.Kept start,
      RoomLog log,
      Consumer<Runnable> mailbox,
      Consumer<Encoded> broadcast,
      Runnable fellBack) {
    this.roomKey = start.key();
    this.epoch = start.epoch();
    this.head = start.room();
    this.committed = start.room();
    this.log = log;
    this.mailbox = mailbox;
    this.broadcast = broadcast;
    this.fellBack = fellBack;
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
    Room before = head;
    for (Encoded event : events) {
      head = head.evolve(event.fact());
    }
    CompletableFuture<RoomLog.Answer> answer =
        events.isEmpty() ? NOTHING_TO_SAVE : log.append(batch(before.seq(), events));
    unreleased.addLast(new Pending(head, events, release, answer));
    if (answer.isDone()) {
      releaseAnswered();
    } else {
      var _ = answer.thenAccept(_ -> mailbox.accept(this::releaseAnswered));
    }
  }

  private RoomLog.Batch batch(long expectedSeq, List<Encoded> events) {
    List<RoomLog.Entry> entries =
        events.stream()
            .map(one -> new RoomLog.Entry(one.fact().seq(), one.utf8(), one.fact().secret()))
            .toList();
    return new RoomLog.Batch(roomKey, epoch, expectedSeq, entries, head);
  }

  /// Strictly in order: an answer that is there already waits for those before it.
  private void releaseAnswered() {
    while (!unreleased.isEmpty() && unreleased.getFirst().answer().isDone()) {
      switch (unreleased.getFirst().answer().join()) {
        case COMMITTED -> releaseFirst();
        case CONFLICT -> fallBack("what came before it could not be saved; nothing was changed");
        case BUSY -> fallBack("the server has too much to save just now; nothing was changed");
        case FULL -> fallBack("the server's disk is full; nothing was changed");
        case UNAVAILABLE -> fallBack("the server can save nothing just now; nothing was changed");
      }
    }
  }

  private void releaseFirst() {
    Pending pending = unreleased.removeFirst();
    committed = pending.after();
    pending.events().forEach(broadcast);
    pending.release().committed();
  }

  /// What came after the failed append was decided on a head that never was, so it goes too.
  private void fallBack(String why) {
    head = committed;
    List<Pending> undone = List.copyOf(unreleased);
    unreleased.clear();
    undone.forEach(pending -> pending.release().notSaved(why));
    fellBack.run();
  }
}
