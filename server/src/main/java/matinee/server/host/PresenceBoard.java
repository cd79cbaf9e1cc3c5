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

/// How the members are doing, as far as others should hear of it: rounded, and told again only when
/// it has moved by a whole step, so that a steady room says nothing. Confined to its mailbox.
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

  private List<MemberPresence> rows(RoomView view, Map<MemberId, Report> readings) {
    List<MemberPresence> rows = new ArrayList<>();
    for (Member member : view.members()) {
      Report report = readings.get(member.memberId());
      if (report != null && member.connection() == Connection.HERE) {
        rows.add(row(member.memberId(), report, told(member.memberId())));
      }
    }
    return rows;
  }

  private static MemberPresence row(MemberId memberId, Report report, MemberPresence told) {
    return new MemberPresence(
        memberId,
        report.condition(),
        rounded(report.skewMs(), told.skewMs(), SKEW_STEP_MS),
        rounded(report.clockErrorMs(), told.clockErrorMs(), CLOCK_ERROR_STEP_MS),
        rounded(report.rttMs(), told.rttMs(), RTT_STEP_MS));
  }

  private MemberPresence told(MemberId memberId) {
    for (MemberPresence row : latest.members()) {
      if (row.memberId().equals(memberId)) {
        return row;
      }
    }
    return new MemberPresence(memberId, Condition.IDLE, null, null, null);
  }

  /// A value on the edge between two steps does not go to and fro.
  private static @Nullable Double rounded(
      @Nullable Double value, @Nullable Double told, double step) {
    if (value == null || (told != null && Math.abs(value - told) < step)) {
      return value == null ? null : told;
    }
    return Math.rint(value / step) * step + 0.0;
  }
}
