package matinee.server.host;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.Role;
import matinee.server.host.Outbox.Weight;
import matinee.server.room.Device;
import matinee.server.room.Room;
import matinee.server.room.Trace;
import org.jspecify.annotations.Nullable;

/// The connections that speak for a seat: one a seat, and one of its companion (ST7). Remembers
/// what the connections of a seat have left, for as long as it is taken (ST6).
///
/// Confined to its mailbox.
final class Company {
  private static final int MOST_TRACES = 8;

  private final Map<MemberId, LiveSession> here = new HashMap<>();
  private final Map<MemberId, LiveSession> companions = new HashMap<>();
  private final Map<MemberId, List<Trace>> traces = new HashMap<>();

  /// Gives the seat to this connection, and takes it from another that had it (ST5).
  void seat(MemberId memberId, LiveSession session, Trace trace) {
    session.seated(memberId, Device.SEAT);
    noted(memberId, trace);
    replaced(here.put(memberId, session), session);
  }

  /// Lets this connection speak for the seat beside its own, and nobody else.
  void accompany(MemberId memberId, LiveSession session, Trace trace) {
    session.seated(memberId, Device.COMPANION);
    noted(memberId, trace);
    replaced(companions.put(memberId, session), session);
  }

  /// A connection is gone. False when it no longer spoke for that seat, or was its companion.
  boolean drop(MemberId memberId, LiveSession session) {
    companions.remove(memberId, session);
    return here.remove(memberId, session);
  }

  boolean speaksFor(MemberId memberId) {
    return here.containsKey(memberId);
  }

  /// That seat is free: whoever spoke for it hears why.
  ///
  /// @param ofCompanion what its companion hears
  void letGo(MemberId memberId, Farewell farewell, Farewell ofCompanion) {
    traces.remove(memberId);
    farewell.to(here.remove(memberId));
    ofCompanion.to(companions.remove(memberId));
  }

  void letGoOfCompanion(MemberId memberId, Farewell farewell) {
    farewell.to(companions.remove(memberId));
  }

  Set<MemberId> members() {
    return Set.copyOf(here.keySet());
  }

  void tellAll(byte[] utf8, Weight weight) {
    here.values().forEach(session -> session.send(utf8, weight));
    companions.values().forEach(session -> session.send(utf8, weight));
  }

  /// Those who answer who knocks; their companions do not.
  void tellHosts(Room room, byte[] utf8) {
    for (Member member : room.view().members()) {
      LiveSession session = here.get(member.memberId());
      if (session != null && member.role() != Role.GUEST) {
        session.send(utf8, Weight.LASTING);
      }
    }
  }

  void tell(MemberId memberId, byte[] utf8, Weight weight) {
    LiveSession session = here.get(memberId);
    if (session != null) {
      session.send(utf8, weight);
    }
  }

  Map<MemberId, List<Trace>> traces() {
    return traces;
  }

  /// All of them; from now on nobody speaks for anyone.
  List<LiveSession> empty() {
    List<LiveSession> all =
        Stream.concat(here.values().stream(), companions.values().stream()).toList();
    here.clear();
    companions.clear();
    return all;
  }

  private static void replaced(@Nullable LiveSession former, LiveSession session) {
    if (former != session) {
      Farewell.REPLACED.to(former);
    }
  }

  private void noted(MemberId memberId, Trace trace) {
    List<Trace> known = traces.computeIfAbsent(memberId, _ -> new ArrayList<>());
    known.remove(trace);
    known.add(trace);
    if (known.size() > MOST_TRACES) {
      known.removeFirst();
    }
  }
}
