package matinee.server.host;

import matinee.server.room.RoomId;
import org.jspecify.annotations.Nullable;

/// What the gateway knows of a new connection before it has said a word.
///
/// @param via the id in the link it came by
/// @param mark its browser's; none of what is no browser, or keeps no cookies
/// @param neighbourhood where it came from, in the words limits by address use
/// @param ownHost this server's own host, where it came by its address (QU4)
public record Visitor(
    RoomId via, @Nullable String mark, @Nullable String neighbourhood, @Nullable String ownHost) {
  /// One that came by a name.
  public Visitor(RoomId via, @Nullable String mark, @Nullable String neighbourhood) {
    this(via, mark, neighbourhood, null);
  }

  @Override
  public String toString() {
    return "Visitor[" + via + "]"; // whose browser it is never reaches a log
  }
}
