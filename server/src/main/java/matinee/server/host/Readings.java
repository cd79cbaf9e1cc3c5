package matinee.server.host;

import java.util.HashMap;
import java.util.Map;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Condition;
import matinee.protocol.MemberId;
import org.jspecify.annotations.Nullable;

/// The members' latest reports. They arrive past the mailbox, are never logged, and are gone after
/// a restart. Safe for any thread: one lock guards all of it.
final class Readings {
  private final Map<MemberId, Reading> latest = new HashMap<>();

  /// The last ones of members who are away: what they count goes on when they come back.
  private final Map<MemberId, Counted> former = new HashMap<>();

  private int stalls;

  /// What a report has to do with the room's rules.
  enum News {
    /// Nothing that it had not heard before.
    NONE,
    /// A length, or another condition or place: it may decide something by that.
    MATTERS,
    /// The film has stalled: it may wait for it, in a while (PB5).
    STALLED,
    /// The film can't be played there: the room may go on to the next, in a while (SO5).
    FAILED
  }

  /// What a report tells beyond the one before it.
  ///
  /// @param before what this member had counted last, before they were away too
  record Told(News news, @Nullable Counted before) {}

  /// @param nowMs server time
  synchronized Told put(MemberId memberId, Report report, double nowMs) {
    Reading reading = latest.get(memberId);
    if (reading == null) {
      latest.put(memberId, new Reading(report, nowMs));
      return counted(new Told(firstNews(report), former.remove(memberId)), report);
    }
    Told told = counted(new Told(reading.newsOf(report), reading.counted()), report);
    reading.write(report, nowMs);
    return told;
  }

  private Told counted(Told told, Report report) {
    if (told.before() != null) { // else nobody knows which of them were counted already
      stalls += Counted.in(report).stallsSince(told.before());
    }
    return told;
  }

  /// How often a member's film has run out of data.
  synchronized int stalls() {
    return stalls;
  }

  private static News firstNews(Report report) {
    if (report.condition() == Condition.STALLED) {
      return News.STALLED;
    }
    return report.failure() == null ? News.MATTERS : News.FAILED;
  }

  /// The member is away: nothing is known of them now.
  synchronized void putAway(MemberId memberId) {
    Reading last = latest.remove(memberId);
    if (last != null) {
      former.put(memberId, last.counted());
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

  synchronized Map<MemberId, Figures> figures() {
    Map<MemberId, Figures> figures = new HashMap<>();
    latest.forEach((memberId, reading) -> figures.put(memberId, reading.figures()));
    return figures;
  }

  synchronized Map<MemberId, Double> stalledSinceMs() {
    Map<MemberId, Double> since = new HashMap<>();
    latest.forEach(
        (memberId, reading) -> reading.stalledSinceMs().ifPresent(ms -> since.put(memberId, ms)));
    return since;
  }

  synchronized Map<MemberId, Double> failedSinceMs() {
    Map<MemberId, Double> since = new HashMap<>();
    latest.forEach(
        (memberId, reading) -> reading.failedSinceMs().ifPresent(ms -> since.put(memberId, ms)));
    return since;
  }
}
