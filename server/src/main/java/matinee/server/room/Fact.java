package matinee.server.room;

import matinee.protocol.Event;
import matinee.protocol.MemberId;
import org.jspecify.annotations.Nullable;

/// An event, and what goes into the log beside it but is never sent to anyone.
public record Fact(Event event, @Nullable Secret secret) {
  public static Fact open(Event event) {
    return new Fact(event, null);
  }

  public long seq() {
    return event.stamp().seq();
  }

  /// The hidden half of an event.
  public sealed interface Secret {
    /// Beside `roomMade`: the id in its link, and that whoever presents this key is host.
    record Link(RoomId roomId, KeyHash hostKey) implements Secret {}

    /// Beside `memberJoined`: whoever presents this token gets that seat back.
    ///
    /// @param replaces the token they had brought, of a seat that was freed
    record SeatToken(MemberId memberId, KeyHash hash, @Nullable KeyHash replaces)
        implements Secret {}
  }
}
