package matinee.server.room;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.RefusalCode;
import matinee.protocol.Role;
import matinee.server.room.Fact.Secret.Removal;

/// Showing somebody out, and letting them come again (ST6).
final class RemovalRules {
  private RemovalRules() {}

  static Decision remove(Draft draft, Member actor, Command.Remove remove) {
    MemberId memberId = remove.memberId();
    Member member = draft.room().member(memberId);
    if (member == null) {
      return draft.room().backstage().doorBook().wasRemoved(memberId)
          ? Decision.Happened.NOTHING
          : new Decision.Refused(RefusalCode.NO_SUCH_MEMBER, "nobody with that number sits here");
    }
    if (memberId.equals(actor.memberId())) {
      return new Decision.Refused(RefusalCode.NOT_ALLOWED, "who wants to go leaves");
    }
    if (member.role() == Role.HOST) {
      return new Decision.Refused(RefusalCode.NOT_ALLOWED, "nobody shows the host out");
    }
    Removal removal = removal(draft, memberId);
    draft.add(stamp -> new Event.MemberLeft(stamp, memberId, Event.LeaveReason.REMOVED), removal);
    SeatRules.seatTheLine(draft);
    VoteRules.count(draft);
    WaitRules.lookAround(draft);
    return draft.happened();
  }

  static Decision takeBack(Draft draft, Command.TakeBackRemoval takeBack) {
    if (draft.room().backstage().doorBook().wasRemoved(takeBack.memberId())) {
      draft.add(stamp -> new Event.RemovalTakenBack(stamp, takeBack.memberId()));
    }
    return draft.happened();
  }

  /// By everything that is known of them: what they joined and came back with, and what their
  /// connections have left since.
  private static Removal removal(Draft draft, MemberId memberId) {
    Backstage backstage = draft.room().backstage();
    DoorBook book = backstage.doorBook();
    Set<KeyHash> tokens = new HashSet<>(backstage.tokensOf(memberId));
    DoorBook.Companion companion = book.companionOf(memberId);
    if (companion != null) {
      tokens.add(companion.token());
    }
    List<Trace> traces =
        Stream.of(book.traces(), draft.traces())
            .flatMap(known -> known.getOrDefault(memberId, List.of()).stream())
            .toList();
    return new Removal(
        memberId,
        tokens,
        traces.stream().map(Trace::mark).filter(Objects::nonNull).collect(Collectors.toSet()),
        traces.stream().map(Trace::address).filter(Objects::nonNull).collect(Collectors.toSet()));
  }
}
