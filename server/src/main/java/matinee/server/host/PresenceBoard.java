package matinee.server.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  Optional<Presence> changed(RoomView view, Map<MemberId, Figures> readings) {
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

  private List<MemberPresence> rows(RoomView view, Map<MemberId, Figures> readings) {
    List<MemberPresence> rows = new ArrayList<>();
    for (Member member : view.members()) {
      Figures figures = readings.get(member.memberId());
      if (figures != null && member.connection() == Connection.HERE) {
        rows.add(row(member.memberId(), figures, told(member.memberId())));
      }
    }
    return rows;
  }

  /// What was told already stays the same object, so that a steady board makes nothing new.
  private static MemberPresence row(
      MemberId memberId, Figures figures, @Nullable MemberPresence told) {
    MemberPresence now =
        new MemberPresence(
            memberId,
            figures.condition(),
            stepped(figures.skewMs(), told == null ? null : told.skewMs(), SKEW_STEP_MS),
            stepped(
                figures.clockErrorMs(),
                told == null ? null : told.clockErrorMs(),
                CLOCK_ERROR_STEP_MS),
            stepped(figures.rttMs(), told == null ? null : told.rttMs(), RTT_STEP_MS),
            figures.why(),
            figures.failure());
    return told != null && told.equals(now) ? told : now;
  }

  private @Nullable MemberPresence told(MemberId memberId) {
    for (MemberPresence row : latest.members()) {
      if (row.memberId().equals(memberId)) {
        return row;
      }
    }
    return null;
  }

  /// A value between two steps does not go to and fro: it stays what was told until it is a whole
  /// step away from it.
  private static @Nullable Double stepped(double value, @Nullable Double told, double step) {
    if (Double.isNaN(value)) {
      return null;
    }
    boolean isNear = told != null && Math.abs(value - told) < step;
    return isNear ? told : (Double) (Math.rint(value / step) * step + 0.0);
  }
}
