package matinee.server.host;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import matinee.protocol.ControlledBy;
import matinee.protocol.Plan;
import matinee.protocol.Settings;
import matinee.server.log.RoomLog;
import matinee.server.room.Decision;
import matinee.server.room.KeyHash;
import matinee.server.room.PlanRules;
import matinee.server.room.Room;
import matinee.server.room.RoomCommand;
import matinee.server.room.RoomId;
import matinee.server.room.RoomKey;
import org.jspecify.annotations.Nullable;

/// Finds the live room of an id, and makes new ones. Safe for any thread.
public final class RoomDirectory {
  private final HostParts parts;
  private final Map<RoomKey, RoomHost> rooms = new ConcurrentHashMap<>();
  private final Map<RoomId, RoomHost> ways = new ConcurrentHashMap<>();

  public RoomDirectory(HostParts parts) {
    this.parts = parts;
  }

  public MadeRoom make(String title, ControlledBy control) {
    return make(new Settings(title, control), null);
  }

  /// One that may have a plan.
  ///
  /// @param plan one that can be kept: see [#faultOf]
  public MadeRoom make(Settings settings, @Nullable Plan plan) {
    RoomId roomId = Tokens.roomId();
    String hostKey = Tokens.secret();
    RoomLog.Kept start =
        new RoomLog.Kept(Tokens.roomKey(), Tokens.shortMark(), Room.before(parts.limits()));
    RoomHost host = new RoomHost(start, parts, ways, this::forget);
    rooms.put(host.key(), host);
    parts.listener().roomOpened();
    CompletableFuture<Void> answered =
        host.make(new RoomCommand.Make(roomId, settings, KeyHash.of(hostKey), plan));
    return new MadeRoom(roomId, hostKey, host.key().mark(), answered);
  }

  /// Whether a room may be planned at all (PL3).
  public boolean takesPlans() {
    return parts.log().outlivesTheServer();
  }

  /// Why a new room can't have that plan, if it can't.
  public Optional<Decision.Refused> faultOf(Plan plan) {
    return PlanRules.fault(plan, null, takesPlans(), parts.clock().nowMs());
  }

  /// Goes on with the rooms that the last server left.
  ///
  /// @param goneMs when that one was last known to run
  public void restore(List<RoomLog.Kept> left, double goneMs) {
    double backMs = parts.clock().nowMs();
    for (RoomLog.Kept kept : left) {
      if (kept.room().roomId() == null || kept.room().hasEnded()) {
        parts.log().erase(kept.key());
      } else {
        RoomHost host = new RoomHost(kept, parts, ways, this::forget);
        rooms.put(host.key(), host);
        parts.listener().roomOpened();
        host.restore(goneMs, backMs);
      }
    }
  }

  /// The room whose link bears that id; not one whose link bore it before.
  public Optional<RoomHost> find(RoomId roomId) {
    return look(roomId) instanceof Found.Here(RoomHost room) ? Optional.of(room) : Optional.empty();
  }

  public Found look(RoomId roomId) {
    RoomHost room = ways.get(roomId);
    if (room == null) {
      return new Found.Nowhere();
    }
    return room.hadLink(roomId) ? new Found.TurnedOver(room) : new Found.Here(room);
  }

  public int size() {
    return rooms.size();
  }

  /// Closes every connection with `restarting`.
  public void stop(Duration retryAfter) {
    rooms.values().forEach(host -> host.stop(retryAfter));
  }

  private void forget(RoomHost host) {
    if (rooms.remove(host.key()) != null) {
      parts.listener().roomClosed();
    }
  }
}
