package matinee.server.room;

import java.util.List;
import matinee.protocol.CloseCode;
import matinee.protocol.KnockId;
import matinee.protocol.MemberId;
import matinee.protocol.RefusalCode;
import matinee.protocol.ServerFrame;

/// What a command leads to.
public sealed interface Decision {
  /// The events that carry it out.
  default List<Fact> facts() {
    return List.of();
  }

  /// It is carried out by these events; none when what it asks is already so.
  record Happened(List<Fact> facts) implements Decision {
    public static final Happened NOTHING = new Happened(List.of());

    public Happened {
      facts = List.copyOf(facts);
    }
  }

  /// The newcomer has this seat.
  ///
  /// @param back whether it was theirs before, so that what they missed may be replayed
  record Seated(MemberId memberId, boolean back, List<Fact> facts) implements Decision {
    public Seated {
      facts = List.copyOf(facts);
    }
  }

  /// The second device of that seat is let in (ST7).
  ///
  /// @param back whether it was before
  record Accompanies(MemberId memberId, boolean back, List<Fact> facts) implements Decision {
    public Accompanies {
      facts = List.copyOf(facts);
    }
  }

  /// The member gets a code for a second device.
  record Pairing(MemberId memberId) implements Decision {}

  /// A host is asked first; meanwhile they wait before the door (ST6).
  record Knocking() implements Decision {
    public static final Knocking AT_THE_DOOR = new Knocking();
  }

  /// A host says yes, but no seat is free: they may stand at this place of the line.
  record Admitted(KnockId knockId, int place) implements Decision {}

  /// A host says no.
  record TurnedDown(KnockId knockId) implements Decision {}

  /// They may not come in, and need not ask again.
  record ShutOut(CloseCode code, String message) implements Decision {}

  /// No seat is free; they may stand at this place of the line, from 1 (ST1).
  record Lined(int place) implements Decision {}

  /// Everybody here is told once; nothing is kept (RX2).
  record Passing(ServerFrame frame) implements Decision {}

  /// It was carried out before, by the events up to that one (RP1).
  record Repeated(long seq) implements Decision {}

  record Refused(RefusalCode code, String message) implements Decision {}
}
