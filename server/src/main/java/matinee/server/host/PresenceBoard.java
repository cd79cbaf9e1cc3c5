package matinee.server.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Connection;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.RoomView;
import matinee.protocol.ServerFrame.MemberPresence;
import matinee.protocol.ServerFrame.Presence;
import org.jspecify.annotations.Nullable;

/// How the members are doing, as far as others should hear of it: rounded, so that a steady room
/// says nothing. Confined to its mailbox.
final class PresenceBoard {
  private static final double SKEW_STEP_MS = 2;
  private static final double CLOCK_ERROR_STEP_MS = 5;
  private static final double RTT_STEP_MS = 20;

  private Presence latest = new Presence(List.of());

  /// What to tell everybody, when it differs from what was told.
  Optional<Presence> changed(RoomView view, Map<MemberId, Report> readings) {
    Presence now = new Presence(rows(view, readings));
    if (now.equals(latest)) {
      return Optional.empty();
    }
    latest = now;
    return Optional.of(now);
  }

  /// What a newcomer is told.
  Presence latest() {
    return latest;
  }

  private static List<MemberPresence> rows(RoomView view, Map<MemberId, Report> readings) {
    List<MemberPresence> rows = new ArrayList<>();
    for (Member member : view.members()) {
      Report report = readings.get(member.memberId());
      if (report != null && member.connection() == Connection.HERE) {
        rows.add(
            new MemberPresence(
                member.memberId(),
                report.condition(),
                rounded(report.skewMs(), SKEW_STEP_MS),
                rounded(report.clockErrorMs(), CLOCK_ERROR_STEP_MS),
                rounded(report.rttMs(), RTT_STEP_MS)));
      }
    }
    return rows;
  }

  private static @Nullable Double rounded(@Nullable Double value, double step) {
    return value == null ? null : (Double) (Math.rint(value / step) * step + 0.0);
  }
}
