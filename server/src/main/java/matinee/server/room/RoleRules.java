package matinee.server.room;

import matinee.protocol.Command;
import matinee.protocol.Connection;
import matinee.protocol.Event;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.RefusalCode;
import matinee.protocol.Role;
import org.jspecify.annotations.Nullable;

/// Who is host, and who becomes it (RM2, RO1, RO3). There is one host at a time.
final class RoleRules {
  private RoleRules() {}

  static Decision change(Draft draft, Member host, Command.ChangeRole change) {
    Member member = draft.room().member(change.memberId());
    if (member == null) {
      return new Decision.Refused(RefusalCode.NO_SUCH_MEMBER, "nobody with that number sits here");
    }
    MemberId memberId = member.memberId();
    if (member.role() == change.role()) {
      return Decision.Happened.NOTHING;
    }
    if (memberId.equals(host.memberId())) {
      return new Decision.Refused(
          RefusalCode.NOT_ALLOWED, "a room has a host: make somebody else host instead");
    }
    if (change.role() == Role.HOST) {
      draft.add(stamp -> new Event.RoleChanged(stamp, host.memberId(), Role.CO_HOST));
    }
    draft.add(stamp -> new Event.RoleChanged(stamp, memberId, change.role()));
    return draft.happened();
  }

  static boolean holdsHostKey(Room room, RoomCommand.Join join) {
    return join.hostKey() != null && join.hostKey().equals(room.backstage().hostKey());
  }

  /// Whether somebody who has a seat becomes host by showing the key. A host who handed the room
  /// over shows it too, at every reconnect, and has given the place away on purpose.
  static boolean takesBack(Draft draft, RoomCommand.Join join, Member member) {
    return holdsHostKey(draft.room(), join)
        && member.role() != Role.HOST
        && !draft.room().backstage().gaveAway().contains(member.memberId());
  }

  /// What a newcomer is: host by the key, else what they were when their seat was freed (ST3).
  static Role roleOf(Draft draft, RoomCommand.Join join) {
    boolean gaveAway = draft.room().backstage().hadGivenAway(join.seatToken());
    if (holdsHostKey(draft.room(), join) && !(gaveAway && hostOf(draft.room()) != null)) {
      return Role.HOST;
    }
    Role remembered = draft.room().backstage().rememberedRole(join.seatToken());
    return remembered == Role.HOST && hostOf(draft.room()) != null ? Role.CO_HOST : remembered;
  }

  /// Whoever holds the place steps down to co-host.
  static void standInSteps(Draft draft, MemberId by) {
    Member standIn = hostOf(draft.room());
    if (standIn != null) {
      draft.addBy(by, stamp -> new Event.RoleChanged(stamp, standIn.memberId(), Role.CO_HOST));
    }
  }

  /// A room that had a host and has none: the longest-seated co-host who is here, else member
  /// (RO3).
  static void succeed(Draft draft) {
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
}
