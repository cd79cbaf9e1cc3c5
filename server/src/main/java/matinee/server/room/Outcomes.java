package matinee.server.room;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// What became of one member's latest commands: ref and last event, newest last. Part of the folded
/// state, so that a command sent twice happens once, even across a crash (RP1).
public record Outcomes(List<Outcome> latest) {
  static final Outcomes NONE = new Outcomes(List.of());
  private static final int REMEMBERED = 64;

  public record Outcome(long ref, long seq) {}

  public Outcomes {
    latest = List.copyOf(latest);
  }

  /// A command may have several events; its outcome is the last.
  Outcomes with(long ref, long seq) {
    List<Outcome> next = new ArrayList<>(latest);
    next.removeIf(outcome -> outcome.ref() == ref);
    next.add(new Outcome(ref, seq));
    return new Outcomes(
        next.size() > REMEMBERED ? next.subList(next.size() - REMEMBERED, next.size()) : next);
  }

  OptionalLong of(long ref) {
    return latest.stream()
        .filter(outcome -> outcome.ref() == ref)
        .mapToLong(Outcome::seq)
        .findFirst();
  }
}
