package matinee.server.room;

import java.util.List;
import matinee.protocol.Connection;
import matinee.protocol.Event;
import matinee.protocol.Item;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.QueueCommand;
import matinee.protocol.RefusalCode;
import matinee.protocol.RoomView;

/// Going on to what comes next by vote (QU3): what guests have where the controls are the hosts'.
final class VoteRules {
  private VoteRules() {}

  static Decision vote(Draft draft, Member member, QueueCommand.Vote vote) {
    RoomView view = draft.room().view();
    Item on = view.current();
    if (!view.settings().voteToSkip()) {
      return new Decision.Refused(RefusalCode.NOT_ALLOWED, "this room does not vote");
    }
    if (on == null) {
      return new Decision.Refused(RefusalCode.NOTHING_ON, "nothing is on");
    }
    if (!on.itemId().equals(vote.itemId())) {
      return new Decision.Refused(RefusalCode.STALE_ITEM, "that item is not on any more");
    }
    if (vote.wantsIt() && view.queue().isEmpty()) {
      return new Decision.Refused(RefusalCode.QUEUE_EMPTY, "nothing comes next");
    }
    MemberId memberId = member.memberId();
    if (vote.wantsIt() != view.votes().contains(memberId)) {
      draft.add(stamp -> new Event.SkipVoted(stamp, memberId, vote.wantsIt()));
      count(draft);
    }
    return draft.happened();
  }

  /// After a vote, and after a seat was freed: fewer may be more than half. A dropped line is no
  /// opinion: it neither counts nor makes the others count.
  static void count(Draft draft) {
    RoomView view = draft.room().view();
    List<MemberId> here =
        view.members().stream()
            .filter(member -> member.connection() == Connection.HERE)
            .map(Member::memberId)
            .toList();
    long votes = view.votes().stream().filter(here::contains).count();
    if (votes * 2 > here.size() && !view.queue().isEmpty()) {
      CurrentRules.goOn(draft);
    }
  }
}
