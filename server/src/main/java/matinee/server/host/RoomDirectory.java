package matinee.server.host;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import matinee.protocol.ControlledBy;
import matinee.protocol.Settings;
import matinee.server.room.KeyHash;
import matinee.server.room.RoomId;

/// Finds the live room of an id, and makes new ones. Safe for any thread.
public final class RoomDirectory {
  private final HostParts parts;
  private final Map<RoomId, RoomHost> rooms = new ConcurrentHashMap<>();

  public RoomDirectory(HostParts parts) {
    this.parts = parts;
  }

  public MadeRoom make(String title, ControlledBy control) {
    RoomId roomId = Tokens.roomId();
    String hostKey = Tokens.secret();
    RoomHost host = new RoomHost(Tokens.roomKey(), parts, () -> forget(roomId));
    rooms.put(roomId, host);
    parts.listener().roomOpened();
    host.make(roomId, new Settings(title, control), KeyHash.of(hostKey));
    return new MadeRoom(roomId, hostKey);
  }

  public Optional<RoomHost> find(RoomId roomId) {
    return Optional.ofNullable(rooms.get(roomId));
  }

  public int size() {
    return rooms.size();
  }

  /// Closes every connection with `restarting`.
  public void stop(Duration retryAfter) {
    rooms.values().forEach(host -> host.stop(retryAfter));
  }

  private void forget(RoomId roomId) {
    if (rooms.remove(roomId) != null) {
      parts.listener().roomClosed();
    }
  }
}
