package matinee.server.host;

import java.util.Objects;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.ItemId;
import org.jspecify.annotations.Nullable;

/// What a page has counted since its item began.
public record Counted(@Nullable ItemId itemId, int corrections, int stalls) {
  public static Counted in(Report report) {
    return new Counted(
        report.itemId(), report.corrections(), Objects.requireNonNullElse(report.stalls(), 0));
  }
}
