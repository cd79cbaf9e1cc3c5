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

  /// Whether it tells a length of its item that this member had not told before.
  boolean put(MemberId memberId, Report report) {
    Report before = latest.put(memberId, report);
    return report.durationMs() != null && !report.durationMs().equals(durationIn(before, report));
  }

  void forget(MemberId memberId) {
    latest.remove(memberId);
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
