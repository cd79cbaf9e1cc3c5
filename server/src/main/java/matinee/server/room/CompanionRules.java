package matinee.server.room;

import matinee.protocol.CloseCode;
import matinee.protocol.Event;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.RefusalCode;

/// The second device of a seat (ST7): one a seat, let in by a code that its seat asked for, and by
/// a token of its own from then on.
final class CompanionRules {
  private CompanionRules() {}

  static Decision accompany(Draft draft, RoomCommand.Accompany accompany) {
    DoorBook book = draft.room().backstage().doorBook();
    KeyHash token = accompany.token();
    MemberId before = token == null ? null : book.accompaniedBy(token);
    if (before != null) {
      return new Decision.Accompanies(before, true, draft.facts());
    }
    if (book.keepsOut(token, accompany.trace().mark())) {
      return DoorRules.shutOut(CloseCode.REMOVED);
    }
    MemberId invited = accompany.invited();
    return invited == null || draft.room().member(invited) == null
        ? new Decision.Refused(RefusalCode.CODE_EXPIRED, "that code is used, void or too old")
        : pair(draft, invited, accompany);
  }

  /// Ends it, if there is one; so does its own `leave`.
  static Decision end(Draft draft, Member member) {
    if (member.companion()) {
      draft.add(stamp -> new Event.CompanionChanged(stamp, member.memberId(), false));
    }
    return draft.happened();
  }

  private static Decision pair(Draft draft, MemberId memberId, RoomCommand.Accompany accompany) {
    draft.add(
        memberId,
        stamp -> new Event.CompanionChanged(stamp, memberId, true),
        new Fact.Secret.CompanionToken(memberId, accompany.newToken(), accompany.trace()));
    return new Decision.Accompanies(memberId, false, draft.facts());
  }
}
