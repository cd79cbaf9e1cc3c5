package matinee.server.room;

/// A room's inner name. It never changes, while the id in its link may; it names the room's log and
/// never leaves the server.
public record RoomKey(String value) {
  private static final int MARK_LETTERS = 8;

  /// What names the room in logs and traces: the beginning of a hash, which leads nobody there and
  /// stays the same when the link does not.
  public String mark() {
    return KeyHash.of(value).hex().substring(0, MARK_LETTERS);
  }

  @Override
  public String toString() {
    return value;
  }
}
