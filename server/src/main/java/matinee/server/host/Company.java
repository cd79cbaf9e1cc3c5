package matinee.server.host;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import matinee.protocol.CloseCode;
import matinee.protocol.MemberId;
import matinee.server.host.Outbox.Weight;

/// The connections that speak for a seat, one a seat. Confined to its mailbox.
final class Company {
  private final Map<MemberId, LiveSession> here = new HashMap<>();

  /// Gives the seat to this connection, and takes it from another that had it (ST5).
  void seat(MemberId memberId, LiveSession session) {
    LiveSession former = here.put(memberId, session);
    if (former != null && former != session) {
      former.gone();
      former.close(CloseCode.REPLACED, "this seat is used on another connection", null);
    }
    session.seated(memberId);
  }

  /// A connection is gone. False when it no longer spoke for that seat.
  boolean drop(MemberId memberId, LiveSession session) {
    return here.remove(memberId, session);
  }

  boolean speaksFor(MemberId memberId) {
    return here.containsKey(memberId);
  }

  /// That seat is free: whoever spoke for it hears why.
  void letGo(MemberId memberId, CloseCode code, String message) {
    LiveSession session = here.remove(memberId);
    if (session != null) {
      session.gone();
      session.close(code, message, null);
    }
  }

  Set<MemberId> members() {
    return Set.copyOf(here.keySet());
  }

  void tellAll(byte[] utf8, Weight weight) {
    for (LiveSession session : here.values()) {
      session.send(utf8, weight);
    }
  }

  /// All of them; from now on nobody speaks for anyone.
  List<LiveSession> empty() {
    List<LiveSession> all = List.copyOf(here.values());
    here.clear();
    return all;
  }
}
