package matinee.server.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Condition;
import matinee.protocol.Connection;
import matinee.protocol.Item;
import matinee.protocol.ItemId;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.Playback;
import org.jspecify.annotations.Nullable;

/// Who counts when a room asks whether all are ready, and who is (PB5).
final class Readiness {
  /// Nearer than this to the frame is on it.
  private static final double THERE_WITHIN_MS = 60;

  /// So much has to lie ready beyond a place for a member to go there at once.
  private static final double READY_BEYOND_MS = 2_000;

  private Readiness() {}

  /// Whether somebody may be waited for at all, whatever their film does.
  static boolean isWaitedFor(@Nullable Member member) {
    return member != null && member.connection() == Connection.HERE && !member.dontWait();
  }

  static boolean isSuspended(@Nullable Report report) {
    return report != null && report.condition() == Condition.SUSPENDED;
  }

  /// All whom another item has to wait for: who has told nothing yet has not loaded it either.
  static List<MemberId> all(Room room, Map<MemberId, Report> readings) {
    return room.view().members().stream()
        .filter(Readiness::isWaitedFor)
        .map(Member::memberId)
        .filter(memberId -> !isSuspended(readings.get(memberId)))
        .toList();
  }

  /// All whom a play or a seek has to wait for: who has told nothing yet has only just come and
  /// disturbs nobody (PB8), unless the room waits for them already.
  static List<MemberId> known(Room room, Map<MemberId, Report> readings) {
    List<MemberId> known = new ArrayList<>(all(room, readings));
    List<MemberId> already = waitedFor(room.view().playback());
    known.removeIf(memberId -> readings.get(memberId) == null && !already.contains(memberId));
    return known;
  }

  static List<MemberId> waitedFor(@Nullable Playback playback) {
    List<MemberId> waitingFor = playback == null ? null : playback.waitingFor();
    return waitingFor == null ? List.of() : waitingFor;
  }

  /// Whether they stand on that very frame, or on the last one of a film that is shorter with them.
  static boolean isThere(@Nullable Report report, ItemId itemId, double positionMs) {
    if (report == null
        || report.condition() != Condition.READY
        || !itemId.equals(report.itemId())
        || report.positionMs() == null) {
      return false;
    }
    Double durationMs = report.durationMs();
    double thereMs = durationMs == null ? positionMs : Math.min(positionMs, durationMs);
    return Math.abs(report.positionMs() - thereMs) <= THERE_WITHIN_MS;
  }

  /// Whether they have that place, and enough beyond it, and need only go there.
  static boolean reaches(@Nullable Report report, Item item, double toMs) {
    if (report == null
        || !isWell(report)
        || !item.itemId().equals(report.itemId())
        || report.positionMs() == null
        || report.bufferedMs() == null) {
      return false;
    }
    Double fromMs = report.bufferedFromMs();
    Double lengthMs = report.durationMs() == null ? item.durationMs() : report.durationMs();
    double beyondMs = toMs + READY_BEYOND_MS;
    double enoughMs = lengthMs == null ? beyondMs : Math.min(beyondMs, lengthMs - THERE_WITHIN_MS);
    return toMs >= (fromMs == null ? report.positionMs() : fromMs)
        && enoughMs <= report.positionMs() + report.bufferedMs();
  }

  private static boolean isWell(Report report) {
    return report.condition() == Condition.READY || report.condition() == Condition.PLAYING;
  }
}
