package matinee.server.room;

import java.util.List;
import java.util.Map;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.ControlledBy;
import matinee.protocol.Event;
import matinee.protocol.Item;
import matinee.protocol.ItemId;
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

  private Measure() {}

  static void measure(Draft draft, Map<MemberId, Report> readings) {
    Item item = draft.room().view().current();
    Playback playback = draft.room().view().playback();
    if (item == null || playback == null) {
      return;
    }
    Double told = told(draft.room(), item.itemId(), readings);
    if (told == null) {
      return;
    }
    double leastMs = furthest(playback, draft.atMs()) + BEYOND_POSITION_MS;
    Double known = item.durationMs();
    boolean worthIt =
        known == null || (told >= leastMs && Math.abs(known - told) >= WORTH_AN_EVENT_MS);
    if (worthIt) {
      double durationMs = Math.max(told, leastMs);
      draft.addByTime(stamp -> new Event.ItemMeasured(stamp, item.itemId(), durationMs));
    }
  }

  /// Where the film is, or where it is about to be: a seek under way has its place already.
  private static double furthest(Playback playback, double atMs) {
    return Math.max(
        playback.positionAt(atMs), playback.positionAt(Math.max(atMs, playback.sinceMs())));
  }

  private static @Nullable Double told(Room room, ItemId itemId, Map<MemberId, Report> readings) {
    ControlledBy control = room.view().settings().control();
    Double byController = null;
    for (Member member : room.view().members()) {
      Double durationMs = durationOf(readings.get(member.memberId()), itemId);
      if (durationMs != null && member.role() == Role.HOST) {
        return durationMs;
      }
      if (durationMs != null
          && byController == null
          && Permissions.mayControl(member.role(), control)) {
        byController = durationMs;
      }
    }
    return byController != null ? byController : median(room, itemId, readings);
  }

  private static @Nullable Double median(Room room, ItemId itemId, Map<MemberId, Report> readings) {
    List<Double> all =
        room.view().members().stream()
            .map(member -> durationOf(readings.get(member.memberId()), itemId))
            .filter(durationMs -> durationMs != null)
            .sorted()
            .toList();
    return all.isEmpty() ? null : all.get((all.size() - 1) / 2);
  }

  private static @Nullable Double durationOf(@Nullable Report report, ItemId itemId) {
    Double durationMs =
        report == null || !itemId.equals(report.itemId()) ? null : report.durationMs();
    return durationMs == null || durationMs <= 0 ? null : durationMs;
  }
}
