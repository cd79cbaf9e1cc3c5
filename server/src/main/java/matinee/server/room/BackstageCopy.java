package matinee.server.room;

import java.util.List;
import java.util.Map;
import java.util.Set;
import matinee.protocol.MemberId;
import matinee.server.room.Backstage.Jump;
import matinee.server.room.Backstage.Remembered;
import org.jspecify.annotations.Nullable;

/// A [Backstage] in the making: a copy with some of its parts replaced. Lives within one method.
final class BackstageCopy {
  private @Nullable RoomId roomId;
  private @Nullable KeyHash hostKey;
  private Map<KeyHash, MemberId> seatTokens;
  private List<Remembered> remembered;
  private Map<MemberId, Outcomes> outcomes;
  private long nextMember;
  private long nextItem;
  private long nextMessage;
  private @Nullable Jump latestJump;
  private @Nullable Undoable undoable;
  private @Nullable Jump queueChanged;
  private @Nullable Undoable undoableQueue;
  private Set<MemberId> gaveAway;
  private boolean hostHasSat;
  private boolean ended;
  private @Nullable Double waitToldMs;
  private @Nullable Double stallWaitedMs;
  private @Nullable Double nobodyHereSinceMs;
  private @Nullable Double emptySinceMs;
  private DoorBook doorBook;
  private @Nullable Planning planning;

  BackstageCopy(Backstage from) {
    roomId = from.roomId();
    hostKey = from.hostKey();
    seatTokens = from.seatTokens();
    remembered = from.remembered();
    outcomes = from.outcomes();
    nextMember = from.nextMember();
    nextItem = from.nextItem();
    nextMessage = from.nextMessage();
    latestJump = from.latestJump();
    undoable = from.undoable();
    queueChanged = from.queueChanged();
    undoableQueue = from.undoableQueue();
    gaveAway = from.gaveAway();
    hostHasSat = from.hostHasSat();
    ended = from.ended();
    waitToldMs = from.waitToldMs();
    stallWaitedMs = from.stallWaitedMs();
    nobodyHereSinceMs = from.nobodyHereSinceMs();
    emptySinceMs = from.emptySinceMs();
    doorBook = from.doorBook();
    planning = from.planning();
  }

  BackstageCopy link(@Nullable RoomId id, @Nullable KeyHash key) {
    roomId = id;
    hostKey = key;
    return this;
  }

  BackstageCopy seatTokens(Map<KeyHash, MemberId> tokens) {
    seatTokens = tokens;
    return this;
  }

  BackstageCopy remembered(List<Remembered> roles) {
    remembered = roles;
    return this;
  }

  BackstageCopy outcomes(Map<MemberId, Outcomes> all) {
    outcomes = all;
    return this;
  }

  BackstageCopy memberSeen(long memberId) {
    nextMember = Math.max(nextMember, memberId + 1);
    return this;
  }

  BackstageCopy itemSeen(long itemId) {
    nextItem = Math.max(nextItem, itemId + 1);
    return this;
  }

  BackstageCopy messageSeen(long messageId) {
    nextMessage = Math.max(nextMessage, messageId + 1);
    return this;
  }

  BackstageCopy jumped(long seq, @Nullable MemberId by) {
    latestJump = new Jump(seq, by);
    return this;
  }

  BackstageCopy undoable(@Nullable Undoable control) {
    undoable = control;
    return this;
  }

  BackstageCopy queueChanged(long seq, @Nullable MemberId by) {
    queueChanged = new Jump(seq, by);
    return this;
  }

  BackstageCopy undoableQueue(@Nullable Undoable change) {
    undoableQueue = change;
    return this;
  }

  BackstageCopy gaveAway(Set<MemberId> all) {
    gaveAway = all;
    return this;
  }

  BackstageCopy hostSat() {
    hostHasSat = true;
    return this;
  }

  BackstageCopy end() {
    ended = true;
    return this;
  }

  BackstageCopy waitTold(double atMs) {
    waitToldMs = atMs;
    return this;
  }

  BackstageCopy stallWaited(double atMs) {
    stallWaitedMs = atMs;
    return this;
  }

  BackstageCopy nobodyHereSince(@Nullable Double sinceMs) {
    nobodyHereSinceMs = sinceMs;
    return this;
  }

  BackstageCopy emptySince(@Nullable Double sinceMs) {
    emptySinceMs = sinceMs;
    return this;
  }

  BackstageCopy doorBook(DoorBook book) {
    doorBook = book;
    return this;
  }

  BackstageCopy planning(@Nullable Planning now) {
    planning = now;
    return this;
  }

  Backstage build() {
    return new Backstage(
        roomId,
        hostKey,
        seatTokens,
        remembered,
        outcomes,
        nextMember,
        nextItem,
        nextMessage,
        latestJump,
        undoable,
        queueChanged,
        undoableQueue,
        gaveAway,
        hostHasSat,
        ended,
        waitToldMs,
        stallWaitedMs,
        nobodyHereSinceMs,
        emptySinceMs,
        doorBook,
        planning);
  }
}
