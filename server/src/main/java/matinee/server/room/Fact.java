package matinee.server.room;

import java.util.Set;
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
    /// Beside `roomMade` and `linkTurnedOver`: the id in its link, and that whoever presents this
    /// key is host.
    record Link(RoomId roomId, KeyHash hostKey) implements Secret {}

    /// Beside `memberJoined`: whoever presents this token gets that seat back.
    ///
    /// @param replaces the token they had brought, of a seat that was freed
    /// @param trace what their connection left
    /// @param showedHostKey whether they hold the host key
    record SeatToken(
        MemberId memberId,
        KeyHash hash,
        @Nullable KeyHash replaces,
        Trace trace,
        boolean showedHostKey)
        implements Secret {
      public SeatToken {
        trace = trace == null ? Trace.NONE : trace; // older logs have none
      }
    }

    /// Beside `memberBack`: what the connection left that they came back with.
    record Seen(MemberId memberId, Trace trace) implements Secret {}

    /// Beside `companionChanged`: whoever presents this token is that seat's second device (ST7).
    record CompanionToken(MemberId memberId, KeyHash hash, Trace trace) implements Secret {}

    /// Beside `memberLeft`, of who was removed: by what they are known again (ST6).
    record Removal(
        MemberId memberId, Set<KeyHash> tokens, Set<KeyHash> marks, Set<KeyHash> addresses)
        implements Secret {
      public Removal {
        tokens = Set.copyOf(tokens);
        marks = Set.copyOf(marks);
        addresses = Set.copyOf(addresses);
      }
    }
  }
}
