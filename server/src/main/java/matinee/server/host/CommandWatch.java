package matinee.server.host;

import matinee.protocol.Command;
import matinee.server.room.RoomKey;

/// Follows commands from when they come to a room until they are answered, for whoever wants to see
/// how long that takes. Called on whatever thread it happens; must be quick and must not throw.
public interface CommandWatch {
  /// Nobody wants to see it, and it costs nothing.
  CommandWatch NOBODY = (_, _) -> Followed.NOT;

  Followed asked(RoomKey room, Command command);

  /// One command on its way.
  @FunctionalInterface
  interface Followed {
    Followed NOT = _ -> {};

    /// Its way is over.
    ///
    /// @param outcome `done`, `passed`, or the code of a refusal
    void answered(String outcome);
  }
}
