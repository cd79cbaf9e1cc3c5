package matinee.server.room;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import matinee.protocol.CloseCode;
import matinee.protocol.Connection;
import matinee.protocol.Event;
import matinee.protocol.Limits;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.RefusalCode;
import matinee.protocol.Role;
import matinee.protocol.RoomView;
import matinee.protocol.Text;

/// Who sits where, and who waits for a seat (ST1-ST5, RM4, RM6).
final class SeatRules {
  private SeatRules() {}

  static Decision make(Draft draft, RoomCommand.Make make) {
    draft.add(
        null,
        stamp -> new Event.RoomMade(stamp, make.settings(), draft.room().limits().seats()),
        new Fact.Secret.Link(make.roomId(), make.hostKey()));
    if (make.plan() != null) {
      draft.addByTime(stamp -> new Event.RoomPlanned(stamp, make.plan()));
    }
    return draft.happened();
  }

  static Decision join(Draft draft, RoomCommand.Join join) {
    Member seated = draft.room().member(draft.room().backstage().seatOf(join.seatToken()));
    if (seated != null) {
      return comeBack(draft, join, seated);
    }
    return switch (DoorRules.judge(draft.room(), join)) {
      case COME_IN ->
          isFull(draft.room())
              ? standInLine(draft, join)
              : draft.seated(sitDown(draft, join), false);
      case KNOCK -> DoorRules.knock(draft, join);
      case LOCKED ->
          new Decision.Refused(RefusalCode.ROOM_LOCKED, "the hosts let no newcomer in for now");
      case REMOVED -> DoorRules.shutOut(CloseCode.REMOVED);
      case OLD_LINK -> DoorRules.shutOut(CloseCode.LINK_TURNED_OVER);
    };
  }

  /// Somebody a host has said yes to; they hear of their seat as those in the line do.
  static Decision seatAdmitted(Draft draft, RoomCommand.Join join) {
    sitDown(draft, join);
    return draft.happened();
  }

  /// Free seats go to the line before any newcomer, in the decision that freed them (ST1).
  static void seatTheLine(Draft draft) {
    for (RoomCommand.Join join : draft.line()) {
      boolean isSeated = draft.room().backstage().seatOf(join.newToken()) != null;
      boolean mayEnter = DoorRules.judge(draft.room(), join) == AtTheDoor.COME_IN;
      if (!isFull(draft.room()) && !isSeated && mayEnter) {
        sitDown(draft, join);
      }
    }
  }

  static Decision drop(Draft draft) {
    Member member = draft.room().member(draft.actor());
    if (member == null || member.connection() == Connection.AWAY) {
      return Decision.Happened.NOTHING;
    }
    double heldUntilMs = draft.atMs() + draft.room().limits().holdMs();
    draft.add(stamp -> new Event.MemberAway(stamp, member.memberId(), heldUntilMs));
    WaitRules.lookAround(draft);
    return draft.happened();
  }

  static Decision leave(Draft draft, Member member) {
    draft.add(stamp -> new Event.MemberLeft(stamp, member.memberId(), Event.LeaveReason.LEFT));
    RoleRules.succeed(draft);
    seatTheLine(draft);
    VoteRules.count(draft);
    WaitRules.lookAround(draft);
    return draft.happened();
  }

  /// The seats whose hold is over (ST3).
  static void expire(Draft draft) {
    int before = draft.room().view().members().size();
    for (Member member : draft.room().view().members()) {
      Double heldUntilMs = member.heldUntilMs();
      if (heldUntilMs != null && heldUntilMs <= draft.atMs()) {
        draft.addByTime(
            stamp -> new Event.MemberLeft(stamp, member.memberId(), Event.LeaveReason.EXPIRED));
      }
    }
    boolean isAnybodyGone = draft.room().view().members().size() < before;
    RoleRules.succeed(draft);
    seatTheLine(draft);
    if (isAnybodyGone) {
      VoteRules.count(draft);
    }
  }

  static boolean isFull(Room room) {
    return room.view().members().size() >= room.view().seats();
  }

  private static Decision standInLine(Draft draft, RoomCommand.Join join) {
    if (!join.line()) {
      return new Decision.Refused(RefusalCode.ROOM_FULL, "all seats are taken");
    }
    boolean isHost = RoleRules.holdsHostKey(draft.room(), join);
    if (!isHost && draft.line().size() >= draft.room().limits().line()) {
      return new Decision.Refused(RefusalCode.LINE_FULL, "as many wait for a seat as may");
    }
    // The host's own room must not keep them waiting behind the guests.
    return new Decision.Lined(isHost ? 1 : draft.line().size() + 1);
  }

  private static Decision comeBack(Draft draft, RoomCommand.Join join, Member member) {
    MemberId memberId = member.memberId();
    if (member.connection() == Connection.AWAY) {
      draft.add(
          memberId,
          stamp -> new Event.MemberBack(stamp, memberId),
          new Fact.Secret.Seen(memberId, join.trace()));
    }
    if (RoleRules.takesBack(draft, join, member)) {
      RoleRules.standInSteps(draft, memberId);
      draft.addBy(memberId, stamp -> new Event.RoleChanged(stamp, memberId, Role.HOST));
    }
    RoleRules.succeed(draft);
    return draft.seated(memberId, true);
  }

  private static MemberId sitDown(Draft draft, RoomCommand.Join join) {
    MemberId memberId = new MemberId(draft.room().backstage().nextMember());
    Role role = RoleRules.roleOf(draft, join);
    boolean showedKey = RoleRules.holdsHostKey(draft.room(), join);
    if (role == Role.HOST) {
      RoleRules.standInSteps(draft, memberId);
    }
    RoomView view = draft.room().view();
    Member member =
        Member.arrived(
            memberId,
            unlikeTheOthers(join.name(), view, memberId),
            role,
            lowestFreeSeat(view),
            join.face());
    draft.add(
        memberId,
        stamp -> new Event.MemberJoined(stamp, member),
        new Fact.Secret.SeatToken(
            memberId, join.newToken(), join.seatToken(), join.trace(), showedKey));
    RoleRules.succeed(draft);
    return memberId;
  }

  private static int lowestFreeSeat(RoomView view) {
    Set<Integer> taken = view.members().stream().map(Member::seat).collect(Collectors.toSet());
    return IntStream.rangeClosed(1, view.seats())
        .filter(seat -> !taken.contains(seat))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a seat was free a moment ago"));
  }

  /// Two Anas are "Ana" and "Ana 2" (RM6).
  static String unlikeTheOthers(String name, RoomView view, MemberId self) {
    Set<String> others =
        view.members().stream()
            .filter(member -> !member.memberId().equals(self))
            .map(member -> Text.asSeen(member.name()))
            .collect(Collectors.toSet());
    String candidate = name;
    for (int n = 2; others.contains(Text.asSeen(candidate)); n++) {
      candidate = shortened(name, Limits.NAME - 1 - Integer.toString(n).length()) + " " + n;
    }
    return candidate;
  }

  private static String shortened(String name, int codePoints) {
    return name.codePointCount(0, name.length()) <= codePoints
        ? name
        : name.substring(0, name.offsetByCodePoints(0, codePoints)).stripTrailing();
  }
}
