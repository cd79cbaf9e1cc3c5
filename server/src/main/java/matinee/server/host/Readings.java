package matinee.server.host;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.MemberId;
import org.jspecify.annotations.Nullable;

/// The members' latest reports. They arrive past the mailbox, are never logged, and are gone after
/// a restart. Safe for any thread.
final class Readings {
  private final Map<MemberId, Report> latest = new ConcurrentHashMap<>();

  /// The last ones of members who are away: what they count goes on when they come back.
  private final Map<MemberId, Report> former = new ConcurrentHashMap<>();

  /// What was known of this member until now.
  ///
  /// @param latest the reading in force, none while they were away
  /// @param before that, or else the last one before they went away
  record Known(@Nullable Report latest, @Nullable Report before) {
    /// Whether the news tells a length of its item that this member had not told before.
    boolean hadNoLengthOf(Report news) {
      return news.durationMs() != null && !news.durationMs().equals(durationIn(latest, news));
    }
  }

  Known put(MemberId memberId, Report report) {
    Report now = latest.put(memberId, report);
    Report earlier = former.remove(memberId);
    return new Known(now, now == null ? earlier : now);
  }

  /// The member is away: nothing is known of them now.
  void putAway(MemberId memberId) {
    Report last = latest.remove(memberId);
    if (last != null) {
      former.put(memberId, last);
    }
  }

  /// The member has left.
  void forget(MemberId memberId) {
    latest.remove(memberId);
    former.remove(memberId);
  }

  Map<MemberId, Report> now() {
    return Map.copyOf(latest);
  }

  private static @Nullable Double durationIn(@Nullable Report before, Report report) {
    return before == null || report.itemId() == null || !report.itemId().equals(before.itemId())
        ? null
        : before.durationMs();
  }
}
