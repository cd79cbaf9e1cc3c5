package matinee.server.room;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.Plan;
import matinee.protocol.RefusalCode;
import org.jspecify.annotations.Nullable;

/// When a room is to meet, and how long it is kept for that (PL1-PL3).
public final class PlanRules {
  private static final double FARTHEST_MS = Duration.ofDays(366).toMillis();

  private PlanRules() {}

  static Decision plan(Draft draft, Command.PlanRoom asked) {
    Plan now = draft.room().view().plan();
    Plan wanted = asked.plan();
    if (Objects.equals(now, wanted)) {
      return draft.happened();
    }
    Optional<Decision.Refused> fault =
        wanted == null
            ? Optional.empty()
            : fault(wanted, now, draft.outlivesTheServer(), draft.atMs());
    if (fault.isPresent()) {
      return fault.get();
    }
    draft.add(stamp -> new Event.RoomPlanned(stamp, wanted));
    return draft.happened();
  }

  /// Why that can't be planned, if it can't.
  ///
  /// @param before the plan that it takes the place of: one that keeps its times may be told anew
  ///   at any time
  /// @param isKept whether rooms outlive this server
  public static Optional<Decision.Refused> fault(
      Plan plan, @Nullable Plan before, boolean isKept, double nowMs) {
    if (!isKept) {
      return refused(RefusalCode.PLAN_NOT_KEPT, "this server's rooms do not outlive it");
    }
    if (!ZoneId.getAvailableZoneIds().contains(plan.zone())) {
      return refused(RefusalCode.ZONE_UNKNOWN, "this server knows no such time zone");
    }
    if (before != null && before.meetsWhen(plan)) {
      return Optional.empty();
    }
    double beginMs = new Schedule(plan).beginMs(0);
    double earliestMs = plan.every() == null ? nowMs : nowMs - FARTHEST_MS;
    if (beginMs <= earliestMs) {
      return refused(RefusalCode.BEGIN_PAST, "that time is past");
    }
    return beginMs > nowMs + FARTHEST_MS
        ? refused(RefusalCode.BEGIN_TOO_FAR, "that is more than a year ahead")
        : Optional.empty();
  }

  /// Until when a room stays for its plan though nobody is in it.
  static double keptUntilMs(Room room) {
    Plan plan = room.view().plan();
    Planning planning = room.planning();
    if (plan == null || planning == null) {
      return Double.NEGATIVE_INFINITY;
    }
    Schedule schedule = new Schedule(plan);
    long last = schedule.firstAfter(planning.visitedMs()) + room.limits().missedPlans() - 1;
    return schedule.beginMs(last) + room.limits().plannedRoomKeptMs();
  }

  private static Optional<Decision.Refused> refused(RefusalCode code, String message) {
    return Optional.of(new Decision.Refused(code, message));
  }
}
