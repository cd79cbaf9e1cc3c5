package matinee.server.host;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import matinee.server.room.Room;
import matinee.server.room.RoomId;

/// The entries of one live room in the directory: the id in its link, and those it had before
/// (RM7). Safe for any thread.
final class Signpost {
  private final Map<RoomId, RoomHost> ways;
  private final RoomHost host;
  private final Set<RoomId> shown = new HashSet<>();

  /// @param ways of all rooms
  Signpost(Map<RoomId, RoomHost> ways, RoomHost host) {
    this.ways = ways;
    this.host = host;
  }

  synchronized void show(RoomId roomId) {
    shown.add(roomId);
    ways.put(roomId, host);
  }

  /// As the room has it: a new id is shown, one that it has forgotten is not.
  synchronized void show(Room room) {
    Set<RoomId> known = new HashSet<>(room.formerIds());
    if (room.roomId() != null) {
      known.add(room.roomId());
    }
    known.forEach(this::show);
    shown.removeIf(roomId -> !known.contains(roomId) && ways.remove(roomId, host));
  }

  synchronized void takeDown() {
    shown.forEach(roomId -> ways.remove(roomId, host));
    shown.clear();
  }
}
