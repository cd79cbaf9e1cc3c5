package matinee.server.host;

import java.util.concurrent.Executor;
import matinee.protocol.codec.WireCodec;
import matinee.server.log.RoomLog;
import matinee.server.room.RoomLimits;

/// Parts of rooms whose commands nobody follows.
public final class Unfollowed {
  private Unfollowed() {}

  /// As [HostParts] has them.
  public static HostParts parts(
      RoomLimits limits,
      ServerClock clock,
      Timers timers,
      RoomLog log,
      WireCodec codec,
      HostListener listener,
      String build,
      Executor firstTurn,
      Executor laterTurns) {
    return new HostParts(
        limits,
        clock,
        timers,
        log,
        codec,
        listener,
        build,
        firstTurn,
        laterTurns,
        CommandWatch.NOBODY);
  }
}
