package matinee.server.room;

import java.util.List;
import java.util.OptionalLong;
import matinee.protocol.GrowingList;

/// What became of one member's latest commands: ref and last event, newest last. Part of the folded
/// state, so that a command sent twice happens once, even across a crash (RP1).
public record Outcomes(List<Outcome> latest) {
  static final Outcomes NONE = new Outcomes(List.of());
  private static final int REMEMBERED = 64;

  public record Outcome(long ref, long seq) {}

  public Outcomes {
    latest = GrowingList.copyOf(latest);
  }

  /// A command may have several events; its outcome is the last.
  Outcomes with(long ref, long seq) {
    List<Outcome> others = of(ref).isEmpty() ? latest : without(ref);
    return new Outcomes(GrowingList.copyOf(others).plus(new Outcome(ref, seq), REMEMBERED));
  }

  OptionalLong of(long ref) {
    for (Outcome outcome : latest) {
      if (outcome.ref() == ref) {
        return OptionalLong.of(outcome.seq());
      }
    }
    return OptionalLong.empty();
  }

  private List<Outcome> without(long ref) {
    return latest.stream().filter(outcome -> outcome.ref() != ref).toList();
  }
}
