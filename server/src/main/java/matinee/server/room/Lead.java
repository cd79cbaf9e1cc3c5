package matinee.server.room;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Condition;
import matinee.protocol.Connection;
import matinee.protocol.ItemId;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import org.jspecify.annotations.Nullable;

/// How far ahead a common start lies: long enough for the slowest ready member to hear of it and to
/// have the picture running by then, unless that one is far slower than all others (PB4).
final class Lead {
  static final double SHORTEST_MS = 60;
  static final double LONGEST_MS = 800;
  private static final double MARGIN_MS = 25;
  private static final double LEFT_OUT_BEYOND = 2;

  private Lead() {}

  /// They are on the frame already.
  static double forMembers(Room room, ItemId itemId, Map<MemberId, Report> readings) {
    return longEnough(room, itemId, readings, report -> sum(report.deliveryMs(), report.startMs()));
  }

  /// They have to go to another place first.
  static double forSeek(Room room, ItemId itemId, Map<MemberId, Report> readings) {
    return longEnough(
        room,
        itemId,
        readings,
        report -> sum(report.deliveryMs(), sum(report.seekMs(), report.startMs())));
  }

  private static double longEnough(
      Room room,
      ItemId itemId,
      Map<MemberId, Report> readings,
      Function<Report, @Nullable Double> needMs) {
    List<Double> needs =
        room.view().members().stream()
            .filter(member -> member.connection() == Connection.HERE)
            .map(Member::memberId)
            .map(readings::get)
            .filter(report -> report != null && counts(report, itemId))
            .map(needMs)
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    return Math.clamp(slowest(needs) + MARGIN_MS, SHORTEST_MS, LONGEST_MS);
  }

  /// Of what is known: somebody who does not say how long a start takes still has a line.
  private static @Nullable Double sum(@Nullable Double first, @Nullable Double second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return first + second;
  }

  private static boolean counts(Report report, ItemId itemId) {
    return itemId.equals(report.itemId())
        && (report.condition() == Condition.READY || report.condition() == Condition.PLAYING);
  }

  private static double slowest(List<Double> ascending) {
    if (ascending.isEmpty()) {
      return 0;
    }
    double last = ascending.getLast();
    if (ascending.size() == 1) {
      return last;
    }
    double next = ascending.get(ascending.size() - 2);
    return last > LEFT_OUT_BEYOND * Math.max(next, SHORTEST_MS) ? next : last;
  }
}
