package matinee.server.room;

import matinee.protocol.MemberId;
import org.jspecify.annotations.Nullable;

/// A command with what it needs to be decided: who gave it, and when.
///
/// @param actor known from the connection; none for time itself and for newcomers
/// @param atMs server time
public record Envelope(@Nullable MemberId actor, RoomCommand command, double atMs) {}
