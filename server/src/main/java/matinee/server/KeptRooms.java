package matinee.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where rooms outlive the process, if anywhere.
///
/// @param journal the folder of all that happens, so that a crash loses nothing
/// @param state the folder of all rooms as they were at a graceful stop
public record KeptRooms(@Nullable Path journal, @Nullable Path state) {
  public static final KeptRooms NOWHERE = new KeptRooms(null, null);

  public KeptRooms {
    if (journal != null && state != null) {
      throw new IllegalArgumentException(
          "--journal keeps all that --state would; give one of them");
    }
  }
}
