package matinee.server.room;

import java.util.List;
import java.util.Map;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Connection;
import matinee.protocol.Item;
import matinee.protocol.ItemId;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import org.jspecify.annotations.Nullable;

/// What becomes of an item that nobody here can play (SO5).
final class FailureRules {
  private FailureRules() {}

  /// On to the next when it has failed with everybody who could play it, for long enough to be read
  /// of. With nothing queued it stays: there is nothing better, and somebody may put it right.
  static void goOn(Draft draft) {
    Item item = draft.room().view().current();
    if (item == null || draft.room().view().queue().isEmpty()) {
      return;
    }
    List<MemberId> able = able(draft);
    if (!able.isEmpty()
        && able.stream().allMatch(memberId -> hasLongFailed(draft, memberId, item.itemId()))) {
      CurrentRules.passOver(draft);
    }
  }

  /// Who is here and not kept from it by something else: an ad, a page that nobody sees. Of
  /// somebody who has told nothing yet it may still be hoped.
  private static List<MemberId> able(Draft draft) {
    Map<MemberId, Report> readings = draft.readings();
    return draft.room().view().members().stream()
        .filter(member -> member.connection() == Connection.HERE)
        .map(Member::memberId)
        .filter(memberId -> !isKeptFromIt(readings.get(memberId)))
        .toList();
  }

  private static boolean isKeptFromIt(@Nullable Report report) {
    return report != null && Readiness.isSuspended(report) && report.failure() == null;
  }

  private static boolean hasLongFailed(Draft draft, MemberId memberId, ItemId itemId) {
    Report report = draft.readings().get(memberId);
    Double sinceMs = draft.failedSinceMs().get(memberId);
    return report != null
        && report.failure() != null
        && itemId.equals(report.itemId())
        && sinceMs != null
        && sinceMs + Patience.FAILURE_BORNE.toMillis() <= draft.atMs();
  }
}
