package matinee.server.host;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Condition;
import matinee.protocol.MemberId;
import org.jspecify.annotations.Nullable;

/// The members' latest reports. They arrive past the mailbox, are never logged, and are gone after
/// a restart. Safe for any thread: one lock guards all of it.
final class Readings {
  private final Map<MemberId, Reading> latest = new HashMap<>();

  /// The last ones of members who are away: what they count goes on when they come back.
  private final Map<MemberId, Report> former = new HashMap<>();

  /// What a report has to do with the room's rules.
  enum News {
    /// Nothing that it had not heard before.
    NONE,
    /// A length, or another condition or place: it may decide something by that.
    MATTERS,
    /// The film has stalled: it may wait for it, in a while (PB5).
    STALLED
  }

  /// What a report tells beyond the one before it.
  ///
  /// @param before the last one of this member, from before they were away too
  record Told(News news, @Nullable Report before) {}

  /// @param nowMs server time
  synchronized Told put(MemberId memberId, Report report, double nowMs) {
    Reading reading = latest.get(memberId);
    if (reading == null) {
      latest.put(memberId, new Reading(report, nowMs));
      boolean stalls = report.condition() == Condition.STALLED;
      return new Told(stalls ? News.STALLED : News.MATTERS, former.remove(memberId));
    }
    Report before = reading.report();
    reading.write(report, nowMs);
    return new Told(newsOf(before, report), before);
  }

  /// The member is away: nothing is known of them now.
  synchronized void putAway(MemberId memberId) {
    Reading last = latest.remove(memberId);
    if (last != null) {
      former.put(memberId, last.report());
    }
  }

  /// The member has left.
  synchronized void forget(MemberId memberId) {
    latest.remove(memberId);
    former.remove(memberId);
  }

  synchronized Map<MemberId, Report> now() {
    Map<MemberId, Report> reports = new HashMap<>();
    latest.forEach((memberId, reading) -> reports.put(memberId, reading.report()));
    return reports;
  }

  synchronized Map<MemberId, Double> stalledSinceMs() {
    Map<MemberId, Double> since = new HashMap<>();
    latest.forEach(
        (memberId, reading) -> reading.stalledSinceMs().ifPresent(ms -> since.put(memberId, ms)));
    return since;
  }

  private static News newsOf(Report before, Report now) {
    if (now.condition() == Condition.STALLED) {
      return News.STALLED;
    }
    return matters(before, now) ? News.MATTERS : News.NONE;
  }

  /// A film that runs is at another place in every report; one that is ready stands.
  private static boolean matters(Report before, Report now) {
    return now.condition() != before.condition()
        || !Objects.equals(now.itemId(), before.itemId())
        || !Objects.equals(now.durationMs(), before.durationMs())
        || (now.condition() == Condition.READY
            && !Objects.equals(now.positionMs(), before.positionMs()));
  }
}
