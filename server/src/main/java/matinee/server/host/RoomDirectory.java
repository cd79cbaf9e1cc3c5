package matinee.server.host;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import matinee.protocol.ControlledBy;
import matinee.protocol.Plan;
import matinee.protocol.ServerFrame;
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

  /// Every room, as its operator may see it.
  public List<RoomSight> sights() {
    return rooms.values().stream().map(RoomHost::sight).toList();
  }

  /// The room that is named so on the operator's page and in the log.
  public Optional<RoomHost> marked(String mark) {
    return rooms.values().stream().filter(room -> room.mark().equals(mark)).findFirst();
  }

  /// The operator speaks to everybody (OE4).
  public void announce(ServerFrame.Announcement said) {
    rooms.values().forEach(room -> room.announce(said));
  }

  public int size() {
    return rooms.size();
  }

  /// Who is where, now. It walks all rooms and waits for none.
  public Census census() {
    return rooms.values().stream().map(RoomHost::census).reduce(Census.NOBODY, Census::and);
  }

  /// Where the rooms are with their work.
  public Stream<Turning> turning() {
    return rooms.values().stream().map(RoomHost::turning);
  }

  /// Closes every connection with `restarting`.
  public void stop(Duration retryAfter) {
    rooms.values().forEach(host -> host.stop(retryAfter));
  }

  private void forget(RoomHost host) {
    rooms.remove(host.key());
  }
}
