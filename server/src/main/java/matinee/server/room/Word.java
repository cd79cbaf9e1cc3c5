package matinee.server.room;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Connection;
import matinee.protocol.ControlledBy;
import matinee.protocol.Item;
import matinee.protocol.Member;
import matinee.protocol.Role;
import org.jspecify.annotations.Nullable;

/// Whose word about the item that is on counts for the room: the host's, else that of the
/// longest-seated who may control, else the median of the rest when two are near each other (PB7).
/// One guest's odd file must not end everybody's film.
final class Word {
  private Word() {}

  /// @param said what a report says of it, if it does
  /// @param agreedWithin how far apart two guests may be and mean the same
  static @Nullable Double about(
      Draft draft, Item item, Function<Report, @Nullable Double> said, double agreedWithin) {
    ControlledBy control = draft.room().view().settings().control();
    Double byController = null;
    List<Double> byOthers = new ArrayList<>();
    for (Member member : draft.room().view().members()) {
      Report report = draft.readings().get(member.memberId());
      Double word = report != null && isAbout(item, member, report) ? said.apply(report) : null;
      if (word != null && member.role() == Role.HOST) {
        return word;
      }
      if (word != null && Permissions.mayControl(member.role(), control)) {
        byController = byController == null ? word : byController;
      } else if (word != null) {
        byOthers.add(word);
      }
    }
    return byController != null ? byController : agreed(byOthers, agreedWithin);
  }

  private static boolean isAbout(Item item, Member member, Report report) {
    return member.connection() == Connection.HERE && item.itemId().equals(report.itemId());
  }

  /// The median, when another's word is near it: a guest who may not press next must not end the
  /// film by calling it short either.
  private static @Nullable Double agreed(List<Double> words, double within) {
    List<Double> ascending = words.stream().sorted().toList();
    if (ascending.size() < 2) {
      return null;
    }
    int middle = (ascending.size() - 1) / 2;
    double median = ascending.get(middle);
    double nearest =
        Math.min(
            ascending.get(middle + 1) - median,
            middle == 0 ? Double.MAX_VALUE : median - ascending.get(middle - 1));
    return nearest <= within ? (Double) median : null;
  }
}
