package matinee.server.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// One file that a walk through the shelf came by.
///
/// @param path as in its address: `media`, the folders, the file
/// @param modifiedMs when it was last written
record Found(Path file, List<String> path, FilmType type, long bytes, long modifiedMs) {
  String name() {
    return path.getLast();
  }

  /// Its name without the extension.
  String stem() {
    return type.stemOf(name());
  }

  List<String> folder() {
    return path.subList(0, path.size() - 1);
  }

  String address() {
    return path.stream()
        .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/", "/", ""));
  }
}
