package matinee.server.room;

import matinee.protocol.Command;
import matinee.protocol.ControlledBy;
import matinee.protocol.Role;

/// Who may do what: the table of RO1 in docs/SPEC.md. A test walks both, cell by cell.
final class Permissions {
  private Permissions() {}

  static boolean allow(Role role, ControlledBy control, Command command) {
    return switch (command) {
      case Command.PostChat _,
          Command.React _,
          Command.Rename _,
          Command.AddItem _,
          Command.Leave _ ->
          true;
      case Command.Control _, Command.Cue _, Command.RemoveItem _, Command.Next _ ->
          mayControl(role, control);
      case Command.ChangeSettings _ -> role != Role.GUEST;
      case Command.EndRoom _ -> role == Role.HOST;
    };
  }

  /// Whether the film and the queue are theirs to move (RO2).
  static boolean mayControl(Role role, ControlledBy control) {
    return control == ControlledBy.EVERYONE || role != Role.GUEST;
  }
}
