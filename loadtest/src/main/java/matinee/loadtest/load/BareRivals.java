package matinee.loadtest.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Matinee, and servers that only accept connections.
final class BareRivals {
  private BareRivals() {}

  /// Those of that name, none of them running.
  ///
  /// @param arguments a jar, a folder for results, and where the others' scripts are
  /// @param jvm of Matinee alone, as are the flags
  static List<Target> of(
      Arguments arguments, List<String> names, List<String> jvm, List<String> flags)
      throws IOException {
    Path results = arguments.path(1);
    Path scripts = arguments.path(2);
    List<Target> targets = new ArrayList<>();
    for (String name : names) {
      targets.add(
          switch (name) {
            case "matinee" -> new MatineeTarget(arguments.path(0), jvm, flags, results);
            case "ws" -> Baseline.bareWs(scripts, results);
            case "socket.io" -> Baseline.bareSocketIo(scripts, results);
            default ->
                throw new IllegalArgumentException(name + " is none of matinee, ws, socket.io");
          });
    }
    return targets;
  }
}
