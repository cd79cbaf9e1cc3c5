package matinee.server.host;

import java.util.concurrent.Executor;
import matinee.protocol.codec.WireCodec;
import matinee.server.log.RoomLog;
import matinee.server.room.RoomLimits;

/// What every room host is made of; the same for all rooms of a server.
///
/// @param build which server this is, told in `welcome`
/// @param firstTurn runs a mailbox that was idle: the caller's own thread, in production
/// @param laterTurns goes on with a mailbox after a long turn
/// @param commands follows commands, if anybody wants to
public record HostParts(
    RoomLimits limits,
    ServerClock clock,
    Timers timers,
    RoomLog log,
    WireCodec codec,
    HostListener listener,
    String build,
    Executor firstTurn,
    Executor laterTurns,
    CommandWatch commands) {}
