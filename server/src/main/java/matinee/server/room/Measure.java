package matinee.server.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Connection;
import matinee.protocol.ControlledBy;
import matinee.protocol.Event;
import matinee.protocol.Item;
import matinee.protocol.ItemId;
import matinee.protocol.Limits;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.Playback;
import matinee.protocol.Role;
import org.jspecify.annotations.Nullable;

/// How long the current item is: the host's word, else that of the longest-seated who may control,
/// else the median of the rest (PB7). One guest's odd file must not end everybody's film.
final class Measure {
  private static final double WORTH_AN_EVENT_MS = 250;
  private static final double BEYOND_POSITION_MS = 1_000;
  private static final double AGREED_WITHIN_MS = 1_000;

  private Measure() {}

  static void measure(Draft draft) {
    Item item = draft.room().view().current();
    Playback playback = draft.room().view().playback();
    if (item == null || playback == null || item.liveOriginMs() != null) {
      return; // what is live has no length (PB17)
    }
    Double told = told(draft.room(), item.itemId(), draft.readings());
    if (told == null) {
      return;
    }
    double leastMs = furthest(playback, draft.atMs()) + BEYOND_POSITION_MS;
    Double known = item.durationMs();
    boolean worthIt =
        known == null || (told >= leastMs && Math.abs(known - told) >= WORTH_AN_EVENT_MS);
    if (worthIt) {
      double durationMs = Math.min(Math.max(told, leastMs), Limits.LONGEST_MS);
      draft.addByTime(stamp -> new Event.ItemMeasured(stamp, item.itemId(), durationMs));
    }
  }

  /// Where this item is, or where it is about to be: a seek under way has its place already, and
  /// where the item before it had come to is nothing to this one.
  private static double furthest(Playback playback, double atMs) {
    double beginsMs = playback.positionAt(Math.max(atMs, playback.sinceMs()));
    return playback.itemAt(atMs).equals(playback.itemId())
        ? Math.max(playback.positionAt(atMs), beginsMs)
        : beginsMs;
  }

  private static @Nullable Double told(Room room, ItemId itemId, Map<MemberId, Report> readings) {
    ControlledBy control = room.view().settings().control();
    Double byController = null;
    List<Double> byOthers = new ArrayList<>();
    for (Member member : room.view().members()) {
      Double durationMs = durationOf(member, readings, itemId);
      if (durationMs != null && member.role() == Role.HOST) {
        return durationMs;
      }
      if (durationMs != null && Permissions.mayControl(member.role(), control)) {
        byController = byController == null ? durationMs : byController;
      } else if (durationMs != null) {
        byOthers.add(durationMs);
      }
    }
    return byController != null ? byController : agreed(byOthers);
  }

  /// The median, when another's word is near it: a guest who may not press next must not end the
  /// film by calling it short either.
  private static @Nullable Double agreed(List<Double> told) {
    List<Double> ascending = told.stream().sorted().toList();
    if (ascending.size() < 2) {
      return null;
    }
    int middle = (ascending.size() - 1) / 2;
    double median = ascending.get(middle);
    double nearest =
        Math.min(
            ascending.get(middle + 1) - median,
            middle == 0 ? Double.MAX_VALUE : median - ascending.get(middle - 1));
    return nearest <= AGREED_WITHIN_MS ? (Double) median : null;
  }

  private static @Nullable Double durationOf(
      Member member, Map<MemberId, Report> readings, ItemId itemId) {
    Report report = readings.get(member.memberId());
    if (report == null
        || member.connection() != Connection.HERE
        || !itemId.equals(report.itemId())) {
      return null;
    }
    Double durationMs = report.durationMs();
    return durationMs == null || durationMs <= 0 ? null : durationMs;
  }
}
