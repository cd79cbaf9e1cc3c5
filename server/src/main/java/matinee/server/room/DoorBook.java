package matinee.server.room;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import matinee.protocol.MemberId;
import matinee.server.room.Fact.Secret.Removal;
import org.jspecify.annotations.Nullable;

/// What a room keeps of who may come in: the ids its link had, what those who sit here have left,
/// their companions, and who was removed. Part of the folded state, shown to nobody.
///
/// @param formerIds ids that the link had before, latest last (RM7)
/// @param traces of the members' connections, latest last
/// @param keyHolders which of the members have shown the host key
/// @param companions the second devices of seats (ST7)
/// @param removals who stays outside, latest last (ST6)
record DoorBook(
    List<RoomId> formerIds,
    Map<MemberId, List<Trace>> traces,
    Set<MemberId> keyHolders,
    Map<MemberId, Companion> companions,
    List<Removal> removals) {
  static final DoorBook EMPTY = new DoorBook(List.of(), Map.of(), Set.of(), Map.of(), List.of());

  private static final int MOST_FORMER_IDS = 32;
  private static final int MOST_TRACES = 4;
  private static final int MOST_REMOVALS = 256;

  /// A second device.
  ///
  /// @param token what it comes back with
  /// @param outcomes of its commands, whose refs are its own (RP1)
  record Companion(KeyHash token, Outcomes outcomes) {}

  DoorBook {
    formerIds = List.copyOf(formerIds);
    traces = Map.copyOf(traces);
    keyHolders = Set.copyOf(keyHolders);
    companions = Map.copyOf(companions);
    removals = List.copyOf(removals);
  }

  @Nullable Companion companionOf(MemberId memberId) {
    return companions.get(memberId);
  }

  /// Whose companion comes back with that token.
  @Nullable MemberId accompaniedBy(KeyHash token) {
    for (var one : companions.entrySet()) {
      if (one.getValue().token().equals(token)) {
        return one.getKey();
      }
    }
    return null;
  }

  Set<KeyHash> marksOf(MemberId memberId) {
    Set<KeyHash> marks = new HashSet<>();
    for (Trace trace : traces.getOrDefault(memberId, List.of())) {
      if (trace.mark() != null) {
        marks.add(trace.mark());
      }
    }
    return marks;
  }

  boolean wasRemoved(MemberId memberId) {
    return removals.stream().anyMatch(one -> one.memberId().equals(memberId));
  }

  /// Whether that token, or that browser, is of somebody who was removed.
  boolean keepsOut(@Nullable KeyHash token, @Nullable KeyHash mark) {
    return removals.stream()
        .anyMatch(one -> holds(one.tokens(), token) || holds(one.marks(), mark));
  }

  /// Whether somebody who was removed came from there.
  boolean suspects(@Nullable KeyHash address) {
    return removals.stream().anyMatch(one -> holds(one.addresses(), address));
  }

  DoorBook turnedOver(@Nullable RoomId former) {
    return former == null
        ? this
        : new DoorBook(
            plus(formerIds, former, MOST_FORMER_IDS), traces, keyHolders, companions, removals);
  }

  DoorBook seen(MemberId memberId, Trace trace) {
    List<Trace> before = traces.getOrDefault(memberId, List.of());
    if (trace.equals(Trace.NONE) || before.contains(trace)) {
      return this;
    }
    Map<MemberId, List<Trace>> more = new HashMap<>(traces);
    more.put(memberId, plus(before, trace, MOST_TRACES));
    return new DoorBook(formerIds, more, keyHolders, companions, removals);
  }

  DoorBook keyShown(MemberId memberId) {
    Set<MemberId> holders = new HashSet<>(keyHolders);
    holders.add(memberId);
    return new DoorBook(formerIds, traces, holders, companions, removals);
  }

  DoorBook accompanied(MemberId memberId, Companion companion) {
    Map<MemberId, Companion> more = new HashMap<>(companions);
    more.put(memberId, companion);
    return new DoorBook(formerIds, traces, keyHolders, more, removals);
  }

  DoorBook alone(MemberId memberId) {
    Map<MemberId, Companion> others = new HashMap<>(companions);
    others.remove(memberId);
    return new DoorBook(formerIds, traces, keyHolders, others, removals);
  }

  /// That seat is free.
  DoorBook left(MemberId memberId) {
    Map<MemberId, List<Trace>> others = new HashMap<>(traces);
    others.remove(memberId);
    Set<MemberId> holders = new HashSet<>(keyHolders);
    holders.remove(memberId);
    return new DoorBook(formerIds, others, holders, companions, removals).alone(memberId);
  }

  DoorBook removed(Removal removal) {
    return new DoorBook(
        formerIds, traces, keyHolders, companions, plus(removals, removal, MOST_REMOVALS));
  }

  DoorBook takenBack(MemberId memberId) {
    return new DoorBook(
        formerIds,
        traces,
        keyHolders,
        companions,
        removals.stream().filter(one -> !one.memberId().equals(memberId)).toList());
  }

  private static boolean holds(Set<KeyHash> hashes, @Nullable KeyHash hash) {
    return hash != null && hashes.stream().anyMatch(hash::equals);
  }

  private static <T> List<T> plus(List<T> list, T last, int most) {
    List<T> longer = new ArrayList<>(Stream.concat(list.stream(), Stream.of(last)).toList());
    return longer.subList(Math.max(0, longer.size() - most), longer.size());
  }
}
