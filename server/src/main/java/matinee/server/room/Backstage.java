package matinee.server.room;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import matinee.protocol.MemberId;
import matinee.protocol.Role;
import org.jspecify.annotations.Nullable;

/// What the room knows and shows to nobody: keys, counters, outcomes, and since when it is
/// deserted.
///
/// @param roomId the id in its link; none before its first event
/// @param seatTokens which token gives which seat back
/// @param remembered roles of those whose seats were freed, for when they return (ST3)
/// @param outcomes of the seated members' commands
/// @param nextMember the number the next member gets; the next two likewise
/// @param latestJump the latest seek, cue or next (PB12)
/// @param undoable the latest control, while it can be taken back (PB9)
/// @param queueChanged the latest change of what comes next
/// @param undoableQueue … and the latest that can be taken back (QU6)
/// @param gaveAway who made somebody else host, and does not take it back by a reconnect (RO3)
/// @param hostHasSat whether a host was ever here, so that there is one to succeed (RO3)
/// @param waitToldMs when it was last told whom the room waits for (PB6)
/// @param stallWaitedMs when the room last stopped for a stall (PB5)
/// @param nobodyHereSinceMs since when nobody is connected
/// @param emptySinceMs since when no seat is taken or held
/// @param doorBook who may come in
/// @param planning about its plan, when it has one
record Backstage(
    @Nullable RoomId roomId,
    @Nullable KeyHash hostKey,
    Map<KeyHash, MemberId> seatTokens,
    List<Remembered> remembered,
    Map<MemberId, Outcomes> outcomes,
    long nextMember,
    long nextItem,
    long nextMessage,
    @Nullable Jump latestJump,
    @Nullable Undoable undoable,
    @Nullable Jump queueChanged,
    @Nullable Undoable undoableQueue,
    Set<MemberId> gaveAway,
    boolean hostHasSat,
    boolean ended,
    @Nullable Double waitToldMs,
    @Nullable Double stallWaitedMs,
    @Nullable Double nobodyHereSinceMs,
    @Nullable Double emptySinceMs,
    DoorBook doorBook,
    @Nullable Planning planning) {

  static final Backstage EMPTY =
      new Backstage(
          null,
          null,
          Map.of(),
          List.of(),
          Map.of(),
          1,
          1,
          1,
          null,
          null,
          null,
          null,
          Set.of(),
          false,
          false,
          null,
          null,
          null,
          null,
          DoorBook.EMPTY,
          null);

  private static final int MOST_REMEMBERED = 64;

  /// Somebody who had a seat.
  ///
  /// @param gaveAway whether they had made somebody else host
  /// @param marks of their browser
  record Remembered(KeyHash token, Role role, boolean gaveAway, Set<KeyHash> marks) {
    Remembered {
      marks = marks == null ? Set.of() : Set.copyOf(marks); // older snapshots have none
    }
  }

  /// An event that moved the film or the queue, and whose it was.
  record Jump(long seq, @Nullable MemberId by) {}

  Backstage {
    seatTokens = Map.copyOf(seatTokens);
    remembered = List.copyOf(remembered);
    outcomes = Map.copyOf(outcomes);
    gaveAway = Set.copyOf(gaveAway);
    doorBook = doorBook == null ? DoorBook.EMPTY : doorBook; // older snapshots have none
  }

  @Nullable MemberId seatOf(@Nullable KeyHash token) {
    for (var one : seatTokens.entrySet()) { // each compared in constant time, and they are few
      if (token != null && one.getKey().equals(token)) {
        return one.getValue();
      }
    }
    return null;
  }

  Set<KeyHash> tokensOf(MemberId memberId) {
    Set<KeyHash> tokens = new HashSet<>();
    seatTokens.forEach(
        (token, owner) -> {
          if (owner.equals(memberId)) {
            tokens.add(token);
          }
        });
    return tokens;
  }

  /// What became of that device's commands; none of a companion that is none any more.
  @Nullable Outcomes outcomesOf(MemberId memberId, Device from) {
    return switch (from) {
      case SEAT -> outcomes.getOrDefault(memberId, Outcomes.NONE);
      case COMPANION -> {
        DoorBook.Companion companion = doorBook.companionOf(memberId);
        yield companion == null ? null : companion.outcomes();
      }
    };
  }

  /// Whether the owner of that token had made somebody else host when their seat was freed.
  boolean hadGivenAway(@Nullable KeyHash token) {
    return remembered.stream().anyMatch(one -> one.token().equals(token) && one.gaveAway());
  }

  Role rememberedRole(@Nullable KeyHash token) {
    return remembered.stream()
        .filter(one -> one.token().equals(token))
        .map(Remembered::role)
        .findFirst()
        .orElse(Role.GUEST);
  }

  Backstage withLink(Fact.Secret.Link link) {
    return copy().link(link.roomId(), link.hostKey()).doorBook(doorBook.turnedOver(roomId)).build();
  }

  Backstage withSeat(Fact.Secret.SeatToken seat) {
    Map<KeyHash, MemberId> tokens = new HashMap<>(seatTokens);
    tokens.put(seat.hash(), seat.memberId());
    List<Remembered> roles = new ArrayList<>(remembered);
    roles.removeIf(one -> one.token().equals(seat.replaces()));
    DoorBook book = doorBook.seen(seat.memberId(), seat.trace());
    return copy()
        .seatTokens(tokens)
        .remembered(roles)
        .doorBook(seat.showedHostKey() ? book.keyShown(seat.memberId()) : book)
        .build();
  }

  Backstage withoutSeat(MemberId memberId, Role role) {
    Map<KeyHash, MemberId> tokens = new HashMap<>(seatTokens);
    List<Remembered> roles = new ArrayList<>(remembered);
    seatTokens.forEach(
        (token, owner) -> {
          if (owner.equals(memberId)) {
            tokens.remove(token);
            if (role != Role.GUEST) { // what a newcomer is anyway need not be remembered
              roles.add(
                  new Remembered(
                      token, role, gaveAway.contains(memberId), doorBook.marksOf(memberId)));
            }
          }
        });
    Map<MemberId, Outcomes> others = new HashMap<>(outcomes);
    others.remove(memberId);
    Set<MemberId> stillHere = new HashSet<>(gaveAway);
    stillHere.remove(memberId);
    int dropped = Math.max(0, roles.size() - MOST_REMEMBERED);
    return copy()
        .seatTokens(tokens)
        .remembered(roles.subList(dropped, roles.size()))
        .outcomes(others)
        .gaveAway(stillHere)
        .doorBook(doorBook.left(memberId))
        .build();
  }

  /// What a removed member was, in this seat or in an earlier one, is not remembered. A host key
  /// that they have shown is no key any more: they would walk in with it (ST6).
  Backstage withRemoval(Fact.Secret.Removal removal) {
    MemberId memberId = removal.memberId();
    Backstage freed = withoutSeat(memberId, Role.GUEST);
    BackstageCopy next =
        freed
            .copy()
            .remembered(
                remembered.stream()
                    .filter(one -> Collections.disjoint(one.marks(), removal.marks()))
                    .toList())
            .doorBook(freed.doorBook().removed(removal));
    return doorBook.keyHolders().contains(memberId)
        ? next.link(roomId, null).build()
        : next.build();
  }

  Backstage withOutcome(MemberId by, long ref, long seq) {
    Map<MemberId, Outcomes> all = new HashMap<>(outcomes);
    all.put(by, all.getOrDefault(by, Outcomes.NONE).with(ref, seq));
    return copy().outcomes(all).build();
  }

  Backstage withCompanionsOutcome(MemberId by, long ref, long seq) {
    DoorBook.Companion companion = doorBook.companionOf(by);
    return companion == null
        ? this
        : with(
            doorBook.accompanied(
                by,
                new DoorBook.Companion(companion.token(), companion.outcomes().with(ref, seq))));
  }

  Backstage with(DoorBook book) {
    return copy().doorBook(book).build();
  }

  BackstageCopy copy() {
    return new BackstageCopy(this);
  }
}
