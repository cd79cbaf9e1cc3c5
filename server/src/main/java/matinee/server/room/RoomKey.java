package matinee.server.room;

/// A room's inner name. It never changes, while the id in its link may; it names the room's log and
/// never leaves the server.
public record RoomKey(String value) {
  @Override
  public String toString() {
    return value;
  }
}
