package matinee.server.room;

import java.util.Objects;
import matinee.protocol.CloseCode;
import matinee.protocol.Command;
import matinee.protocol.KnockId;
import matinee.protocol.RefusalCode;

/// Whom the room lets in (ST6, RM2, RM4, RM7), and how a host answers who knocks.
final class DoorRules {
  /// A host can look through so many; more is somebody's program.
  private static final int MOST_KNOCKS = 16;

  private static final int MOST_KNOCKS_OF_AN_ADDRESS = 3;

  private DoorRules() {}

  /// The order matters. The living host key outweighs everything: its holder's own second tab may
  /// have been removed, and a removed holder has taken the key's life with them. Who was removed
  /// hears so by whatever link they come.
  static AtTheDoor judge(Room room, RoomCommand.Join join) {
    DoorBook book = room.backstage().doorBook();
    if (RoleRules.holdsHostKey(room, join)) {
      return AtTheDoor.COME_IN;
    }
    if (book.keepsOut(join.seatToken(), join.trace().mark())) {
      return AtTheDoor.REMOVED;
    }
    if (!Objects.equals(join.via(), room.roomId())) {
      return AtTheDoor.OLD_LINK;
    }
    if (room.view().settings().locked()) {
      return AtTheDoor.LOCKED;
    }
    return !join.admitted() && book.suspects(join.trace().address())
        ? AtTheDoor.KNOCK
        : AtTheDoor.COME_IN;
  }

  static Decision shutOut(CloseCode code) {
    return new Decision.ShutOut(
        code,
        code == CloseCode.REMOVED
            ? "a host of this room showed you out"
            : "the room has another link by now");
  }

  static Decision knock(Draft draft, RoomCommand.Join join) {
    Doorstep door = draft.door();
    KeyHash address = join.trace().address();
    if (address != null && door.turnedDown().contains(address)) {
      return new Decision.ShutOut(CloseCode.NOT_ADMITTED, "a host said no a moment ago");
    }
    long alike =
        door.knocks().values().stream()
            .filter(other -> Objects.equals(other.trace().address(), address))
            .count();
    return door.knocks().size() >= MOST_KNOCKS || alike >= MOST_KNOCKS_OF_AN_ADDRESS
        ? new Decision.Refused(RefusalCode.LINE_FULL, "as many knock as may")
        : Decision.Knocking.AT_THE_DOOR;
  }

  static Decision admit(Draft draft, Command.Admit admit) {
    KnockId knockId = admit.knockId();
    RoomCommand.Join knock = draft.door().knocks().get(knockId);
    if (knock == null) {
      return new Decision.Refused(RefusalCode.NO_SUCH_KNOCK, "nobody with that number knocks");
    }
    if (draft.room().backstage().seatOf(knock.newToken()) != null) {
      return Decision.Happened.NOTHING; // let in a moment ago
    }
    return admit.yes() ? letIn(draft, knockId, knock.letIn()) : new Decision.TurnedDown(knockId);
  }

  private static Decision letIn(Draft draft, KnockId knockId, RoomCommand.Join admitted) {
    return switch (judge(draft.room(), admitted)) {
      case COME_IN ->
          SeatRules.isFull(draft.room())
              ? intoTheLine(draft, knockId)
              : SeatRules.seatAdmitted(draft, admitted);
      case LOCKED -> new Decision.Refused(RefusalCode.ROOM_LOCKED, "unlock the room first");
      case REMOVED, OLD_LINK ->
          new Decision.Refused(RefusalCode.NO_SUCH_KNOCK, "they are being turned away");
      case KNOCK -> throw new IllegalStateException("who was let in does not knock");
    };
  }

  private static Decision intoTheLine(Draft draft, KnockId knockId) {
    int waiting = draft.line().size();
    return waiting >= draft.room().limits().line()
        ? new Decision.Refused(RefusalCode.LINE_FULL, "as many wait for a seat as may")
        : new Decision.Admitted(knockId, waiting + 1);
  }
}
