package matinee.server.http;

import java.net.URI;
import java.util.Optional;
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
    return base + roomPath(roomId);
  }

  static String roomPath(RoomId roomId) {
    return "/r/" + roomId;
  }

  /// Of something on this server as others reach it; none without a public URL.
  Optional<String> ofPublic(String path) {
    return base.isEmpty() ? Optional.empty() : Optional.of(base + path);
  }

  /// The key travels in the fragment, which a browser keeps to itself (RM2).
  String host(RoomId roomId, String hostKey) {
    return room(roomId) + "#host=" + hostKey;
  }
}
