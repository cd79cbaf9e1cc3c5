package matinee.server.http;

import java.net.URI;
import matinee.server.room.RoomId;
import org.jspecify.annotations.Nullable;

/// Addresses of rooms to give away. Built from the public URL the operator named; without one they
/// are relative, and the page makes them absolute with the address it was loaded from. Never built
/// from a Host header, which anybody may write.
public final class Links {
  private final String base;

  public Links(@Nullable URI publicUrl) {
    this.base = publicUrl == null ? "" : publicUrl.toString().replaceFirst("/+$", "");
  }

  String room(RoomId roomId) {
    return base + "/r/" + roomId;
  }

  /// The key travels in the fragment, which a browser keeps to itself (RM2).
  String host(RoomId roomId, String hostKey) {
    return room(roomId) + "#host=" + hostKey;
  }
}
