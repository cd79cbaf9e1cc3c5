package matinee.server.room;

import matinee.protocol.Command;
import matinee.protocol.Settings;
import org.jspecify.annotations.Nullable;

/// Everything a room decides on: what members ask, and what happens to it.
public sealed interface RoomCommand {
  /// The room begins.
  record Make(Settings settings, KeyHash hostKey) implements RoomCommand {}

  /// Somebody wants in.
  ///
  /// @param newToken the token that a new seat will answer to
  /// @param seatToken the token that was presented, if any (ST4)
  /// @param hostKey the host key that was presented, if any (RM2)
  record Join(String name, KeyHash newToken, @Nullable KeyHash seatToken, @Nullable KeyHash hostKey)
      implements RoomCommand {}

  /// A member asks for something.
  record Say(Command command) implements RoomCommand {}

  /// A member's connection is gone.
  record Drop() implements RoomCommand {}

  /// Time has passed; what is due is done.
  record Tick() implements RoomCommand {}
}
