package matinee.server.room;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import matinee.protocol.Connection;
import matinee.protocol.Event;
import matinee.protocol.Limits;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.RefusalCode;
import matinee.protocol.Role;
import matinee.protocol.RoomView;
import matinee.protocol.Text;
import org.jspecify.annotations.Nullable;

/// Who sits where (ST1-ST5, RM6), and who is host when somebody comes or goes (RM2, RO3).
final class SeatRules {
  private SeatRules() {}

  static Decision make(Draft draft, RoomCommand.Make make) {
    draft.add(
        null,
        stamp -> new Event.RoomMade(stamp, make.settings(), draft.room().limits().seats()),
        new Fact.Secret.HostKey(make.hostKey()));
    return draft.happened();
  }

  static Decision join(Draft draft, RoomCommand.Join join) {
    Member seated = draft.room().member(draft.room().backstage().seatOf(join.seatToken()));
    if (seated != null) {
      return comeBack(draft, join, seated);
    }
    RoomView view = draft.room().view();
    if (view.members().size() >= view.seats()) {
      return new Decision.Refused(RefusalCode.ROOM_FULL, "all seats are taken");
    }
    return sitDown(draft, join);
  }

  static Decision drop(Draft draft) {
    Member member = draft.room().member(draft.actor());
    if (member == null || member.connection() == Connection.AWAY) {
      return Decision.Happened.NOTHING;
    }
    double heldUntilMs = draft.atMs() + draft.room().limits().holdMs();
    draft.add(stamp -> new Event.MemberAway(stamp, member.memberId(), heldUntilMs));
    return draft.happened();
  }

  static Decision leave(Draft draft, Member member) {
    draft.add(stamp -> new Event.MemberLeft(stamp, member.memberId(), Event.LeaveReason.LEFT));
    succeed(draft);
    return draft.happened();
  }

  /// The seats whose hold is over (ST3).
  static void expire(Draft draft) {
    for (Member member : draft.room().view().members()) {
      Double heldUntilMs = member.heldUntilMs();
      if (heldUntilMs != null && heldUntilMs <= draft.atMs()) {
        draft.addByTime(
            stamp -> new Event.MemberLeft(stamp, member.memberId(), Event.LeaveReason.EXPIRED));
      }
    }
    succeed(draft);
  }

  private static Decision comeBack(Draft draft, RoomCommand.Join join, Member member) {
    MemberId memberId = member.memberId();
    if (member.connection() == Connection.AWAY) {
      draft.addBy(memberId, stamp -> new Event.MemberBack(stamp, memberId));
    }
    if (holdsHostKey(draft, join) && member.role() != Role.HOST) {
      standInSteps(draft, memberId);
      draft.addBy(memberId, stamp -> new Event.RoleChanged(stamp, memberId, Role.HOST));
    }
    succeed(draft);
    return draft.seated(memberId, true);
  }

  private static Decision sitDown(Draft draft, RoomCommand.Join join) {
    MemberId memberId = new MemberId(draft.room().backstage().nextMember());
    Role role = roleOf(draft, join);
    if (role == Role.HOST) {
      standInSteps(draft, memberId);
    }
    RoomView view = draft.room().view();
    Member member =
        new Member(
            memberId,
            unlikeTheOthers(join.name(), view, memberId),
            role,
            lowestFreeSeat(view),
            Connection.HERE,
            null);
    draft.add(
        memberId,
        stamp -> new Event.MemberJoined(stamp, member),
        new Fact.Secret.SeatToken(memberId, join.newToken(), join.seatToken()));
    succeed(draft);
    return draft.seated(memberId, false);
  }

  private static Role roleOf(Draft draft, RoomCommand.Join join) {
    if (holdsHostKey(draft, join)) {
      return Role.HOST;
    }
    Role remembered = draft.room().backstage().rememberedRole(join.seatToken());
    return remembered == Role.HOST && hostOf(draft.room()) != null ? Role.CO_HOST : remembered;
  }

  private static boolean holdsHostKey(Draft draft, RoomCommand.Join join) {
    return join.hostKey() != null
        && Objects.equals(join.hostKey(), draft.room().backstage().hostKey());
  }

  /// There is one host at a time: whoever holds the place steps down to co-host.
  private static void standInSteps(Draft draft, MemberId by) {
    Member standIn = hostOf(draft.room());
    if (standIn != null) {
      draft.addBy(by, stamp -> new Event.RoleChanged(stamp, standIn.memberId(), Role.CO_HOST));
    }
  }

  /// A room that had a host and has none: the longest-seated co-host who is here, else member
  /// (RO3).
  private static void succeed(Draft draft) {
    if (!draft.room().backstage().hostHasSat() || hostOf(draft.room()) != null) {
      return;
    }
    Member successor = longestHere(draft.room(), Role.CO_HOST);
    if (successor == null) {
      successor = longestHere(draft.room(), Role.GUEST);
    }
    if (successor != null) {
      MemberId memberId = successor.memberId();
      draft.addByTime(stamp -> new Event.RoleChanged(stamp, memberId, Role.HOST));
    }
  }

  private static @Nullable Member longestHere(Room room, Role role) {
    return room.view().members().stream()
        .filter(member -> member.connection() == Connection.HERE && member.role() == role)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Member hostOf(Room room) {
    return room.view().members().stream()
        .filter(member -> member.role() == Role.HOST)
        .findFirst()
        .orElse(null);
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
