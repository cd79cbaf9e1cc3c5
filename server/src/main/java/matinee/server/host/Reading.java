package matinee.server.host;

import java.util.Objects;
import java.util.OptionalDouble;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Condition;
import matinee.protocol.FailureCode;
import matinee.protocol.ItemId;
import matinee.protocol.Why;
import matinee.server.host.Readings.News;
import org.jspecify.annotations.Nullable;

/// A member's latest report, written over in place. One comes from every member every two seconds;
/// kept as they come, a dozen small objects each, they were most of what a young collection found
/// alive and had to move (docs/PERFORMANCE.md). Guarded by its [Readings].
final class Reading {
  private static final double UNKNOWN = Double.NaN; // no report has it: the protocol refuses it
  private static final int UNCOUNTED = -1;

  private @Nullable ItemId itemId;
  private Condition condition;
  private double positionMs;
  private double skewMs;
  private double bufferedMs;
  private double bufferedFromMs;
  private double rttMs;
  private double deliveryMs;
  private double clockErrorMs;
  private double seekMs;
  private double startMs;
  private double durationMs;
  private double liveAtMs;
  private int corrections;
  private int stalls;
  private @Nullable Why why;
  private @Nullable FailureCode failure;
  private double stalledSinceMs = UNKNOWN;
  private double failedSinceMs = UNKNOWN;

  /// @param nowMs server time
  Reading(Report report, double nowMs) {
    condition = report.condition();
    write(report, nowMs);
  }

  void write(Report report, double nowMs) {
    if (report.condition() != Condition.STALLED) {
      stalledSinceMs = UNKNOWN;
    } else if (isUnknown(stalledSinceMs)) {
      stalledSinceMs = nowMs;
    }
    if (report.failure() == null) {
      failedSinceMs = UNKNOWN;
    } else if (isUnknown(failedSinceMs) || !Objects.equals(itemId, report.itemId())) {
      failedSinceMs = nowMs;
    }
    if (itemId == null || !itemId.equals(report.itemId())) {
      itemId = report.itemId(); // the same one stays, so that the collector need not look here
    }
    condition = report.condition();
    positionMs = orUnknown(report.positionMs());
    skewMs = orUnknown(report.skewMs());
    bufferedMs = orUnknown(report.bufferedMs());
    bufferedFromMs = orUnknown(report.bufferedFromMs());
    rttMs = orUnknown(report.rttMs());
    deliveryMs = orUnknown(report.deliveryMs());
    clockErrorMs = orUnknown(report.clockErrorMs());
    seekMs = orUnknown(report.seekMs());
    startMs = orUnknown(report.startMs());
    durationMs = orUnknown(report.durationMs());
    liveAtMs = orUnknown(report.liveAtMs());
    corrections = report.corrections();
    stalls = report.stalls() == null ? UNCOUNTED : report.stalls();
    why = report.why();
    failure = report.failure();
  }

  Report report() {
    return new Report(
        itemId,
        condition,
        orNull(positionMs),
        orNull(skewMs),
        orNull(bufferedMs),
        orNull(bufferedFromMs),
        orNull(rttMs),
        orNull(deliveryMs),
        orNull(clockErrorMs),
        orNull(seekMs),
        orNull(startMs),
        orNull(durationMs),
        corrections,
        stalls == UNCOUNTED ? null : (Integer) stalls,
        why,
        failure,
        orNull(liveAtMs));
  }

  Figures figures() {
    return new Figures(condition, skewMs, clockErrorMs, rttMs, why, failure);
  }

  Counted counted() {
    return new Counted(itemId, corrections, Math.max(0, stalls));
  }

  /// What a report says that this one did not.
  News newsOf(Report now) {
    if (now.condition() == Condition.STALLED) {
      return News.STALLED;
    }
    if (now.failure() != null && isNewFailure(now)) {
      return News.FAILED;
    }
    return matters(now) ? News.MATTERS : News.NONE;
  }

  private boolean isNewFailure(Report now) {
    return now.failure() != failure || !Objects.equals(now.itemId(), itemId);
  }

  /// A film that runs is at another place in every report; one that is ready stands.
  private boolean matters(Report now) {
    return now.condition() != condition
        || !Objects.equals(now.itemId(), itemId)
        || now.failure() != failure
        || !isSame(now.durationMs(), durationMs)
        || (now.liveAtMs() == null) != isUnknown(liveAtMs)
        || (now.condition() == Condition.READY && !isSame(now.positionMs(), positionMs));
  }

  /// Since when it says that the item it names can't be played, if it does.
  OptionalDouble failedSinceMs() {
    return isUnknown(failedSinceMs) ? OptionalDouble.empty() : OptionalDouble.of(failedSinceMs);
  }

  private static boolean isSame(@Nullable Double value, double kept) {
    return Double.compare(orUnknown(value), kept) == 0;
  }

  /// When it first said that its film has stalled, if it has.
  OptionalDouble stalledSinceMs() {
    return isUnknown(stalledSinceMs) ? OptionalDouble.empty() : OptionalDouble.of(stalledSinceMs);
  }

  private static double orUnknown(@Nullable Double value) {
    return value == null ? UNKNOWN : value;
  }

  private static @Nullable Double orNull(double value) {
    return isUnknown(value) ? null : (Double) value;
  }

  private static boolean isUnknown(double value) {
    return Double.isNaN(value);
  }
}
