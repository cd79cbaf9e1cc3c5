package matinee.server.room;

import matinee.protocol.Command;
import matinee.protocol.ControlledBy;
import matinee.protocol.QueueCommand;
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
          Command.ChangeFace _,
          Command.DontWait _,
          QueueCommand.AddItem _,
          QueueCommand.AddItems _,
          QueueCommand.Vote _,
          Command.Pair _,
          Command.Unpair _,
          Command.Leave _ ->
          Allowed.YES;
      case Command.Control _,
          Command.StartNow _,
          QueueCommand.Cue _,
          QueueCommand.RemoveItem _,
          QueueCommand.MoveItem _,
          QueueCommand.ClearQueue _,
          QueueCommand.ShuffleQueue _,
          QueueCommand.AddCaptions _,
          QueueCommand.Next _ ->
          Allowed.when(mayControl(role, control));
      case Command.Undo _ ->
          role == Role.GUEST && mayControl(role, control)
              ? Allowed.OWN
              : Allowed.when(role != Role.GUEST);
      case Command.EditChat _ -> Allowed.OWN;
      case Command.DeleteChat _ -> role == Role.GUEST ? Allowed.OWN : Allowed.YES;
      case Command.ChangeSettings _, Command.Remove _, Command.TakeBackRemoval _, Command.Admit _ ->
          Allowed.when(role != Role.GUEST);
      case Command.ChangeRole _, Command.PlanRoom _, Command.TurnLinkOver _, Command.EndRoom _ ->
          Allowed.when(role == Role.HOST);
    };
  }

  /// Whether a seat's second device may give that command at all: chat and remote, and nothing
  /// about who belongs or how the room is set (ST7).
  static boolean isForCompanions(Command command) {
    return switch (command) {
      case Command.Control _,
          Command.StartNow _,
          QueueCommand.Cue _,
          QueueCommand.AddItem _,
          QueueCommand.AddItems _,
          QueueCommand.RemoveItem _,
          QueueCommand.MoveItem _,
          QueueCommand.ClearQueue _,
          QueueCommand.ShuffleQueue _,
          QueueCommand.Vote _,
          QueueCommand.AddCaptions _,
          QueueCommand.Next _,
          Command.Undo _,
          Command.PostChat _,
          Command.EditChat _,
          Command.DeleteChat _,
          Command.ShowTyping _,
          Command.React _,
          Command.Rename _,
          Command.ChangeFace _,
          Command.Leave _ ->
          true;
      case Command.DontWait _,
          Command.ChangeSettings _,
          Command.PlanRoom _,
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
