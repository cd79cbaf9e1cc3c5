package matinee.server.host;

import java.util.Objects;
import java.util.function.ToIntFunction;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.ItemId;
import org.jspecify.annotations.Nullable;

/// What a page has counted since its item began.
public record Counted(@Nullable ItemId itemId, int corrections, int stalls) {
  /// A minute away, with a stall or a jump every five seconds, makes no more than this at once; a
  /// page may report what it likes.
  private static final int MOST_AT_ONCE = 20;

  public static Counted in(Report report) {
    return new Counted(
        report.itemId(), report.corrections(), Objects.requireNonNullElse(report.stalls(), 0));
  }

  public int stallsSince(Counted before) {
    return since(before, Counted::stalls);
  }

  public int correctionsSince(Counted before) {
    return since(before, Counted::corrections);
  }

  /// A page counts from zero with every item, and anew after a reload.
  private int since(Counted before, ToIntFunction<Counted> count) {
    int now = count.applyAsInt(this);
    int then = count.applyAsInt(before);
    boolean goesOn = Objects.equals(before.itemId(), itemId) && now >= then;
    return Math.min(MOST_AT_ONCE, goesOn ? now - then : now);
  }
}
