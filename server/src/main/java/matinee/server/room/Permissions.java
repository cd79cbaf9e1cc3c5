package matinee.server.room;

import matinee.protocol.Command;
import matinee.protocol.ControlledBy;
import matinee.protocol.Role;

/// Who may do what: the table of RO1 in docs/SPEC.md. A test walks both, cell by cell.
final class Permissions {
  private Permissions() {}

  static Allowed allow(Role role, ControlledBy control, Command command) {
    return switch (command) {
      case Command.PostChat _,
          Command.ShowTyping _,
          Command.React _,
          Command.Rename _,
          Command.DontWait _,
          Command.AddItem _,
          Command.AddItems _,
          Command.Vote _,
          Command.Pair _,
          Command.Unpair _,
          Command.Leave _ ->
          Allowed.YES;
      case Command.Control _,
          Command.StartNow _,
          Command.Cue _,
          Command.RemoveItem _,
          Command.MoveItem _,
          Command.ClearQueue _,
          Command.ShuffleQueue _,
          Command.AddCaptions _,
          Command.Next _ ->
          Allowed.when(mayControl(role, control));
      case Command.Undo _ ->
          role == Role.GUEST && mayControl(role, control)
              ? Allowed.OWN
              : Allowed.when(role != Role.GUEST);
      case Command.EditChat _ -> Allowed.OWN;
      case Command.DeleteChat _ -> role == Role.GUEST ? Allowed.OWN : Allowed.YES;
      case Command.ChangeSettings _, Command.Remove _, Command.TakeBackRemoval _, Command.Admit _ ->
          Allowed.when(role != Role.GUEST);
      case Command.ChangeRole _, Command.TurnLinkOver _, Command.EndRoom _ ->
          Allowed.when(role == Role.HOST);
    };
  }

  /// Whether a seat's second device may give that command at all: chat and remote, and nothing
  /// about who belongs or how the room is set (ST7).
  static boolean isForCompanions(Command command) {
    return switch (command) {
      case Command.Control _,
          Command.StartNow _,
          Command.Cue _,
          Command.AddItem _,
          Command.AddItems _,
          Command.RemoveItem _,
          Command.MoveItem _,
          Command.ClearQueue _,
          Command.ShuffleQueue _,
          Command.Vote _,
          Command.AddCaptions _,
          Command.Next _,
          Command.Undo _,
          Command.PostChat _,
          Command.EditChat _,
          Command.DeleteChat _,
          Command.ShowTyping _,
          Command.React _,
          Command.Rename _,
          Command.Leave _ ->
          true;
      case Command.DontWait _,
          Command.ChangeSettings _,
          Command.ChangeRole _,
          Command.Remove _,
          Command.TakeBackRemoval _,
          Command.Admit _,
          Command.TurnLinkOver _,
          Command.Pair _,
          Command.Unpair _,
          Command.EndRoom _ ->
          false;
    };
  }

  /// Whether the film and the queue are theirs to move (RO2).
  static boolean mayControl(Role role, ControlledBy control) {
    return control == ControlledBy.EVERYONE || role != Role.GUEST;
  }
}
