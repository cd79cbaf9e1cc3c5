package matinee.server.traces;

import java.util.List;
import java.util.regex.Pattern;

/// What a path asks for, without which room, which film or which file: those are nobody's business,
/// and too many to count.
final class PlainRoute {
  private static final List<Shape> SHAPES =
      List.of(
          new Shape("/", "/"),
          new Shape("/r/[^/]+", "/r/{room}"),
          new Shape("/api/rooms", "/api/rooms"),
          new Shape("/api/rooms/[^/]+", "/api/rooms/{room}"),
          new Shape("/api/rooms/[^/]+/live", "/api/rooms/{room}/live"),
          new Shape("/api/rooms/[^/]+/chat", "/api/rooms/{room}/chat"),
          new Shape("/api/rooms/[^/]+/.*", "/api/rooms/{room}/…"),
          new Shape("/api/media", "/api/media"),
          new Shape("/media/.*", "/media/…"),
          new Shape("/assets/.*", "/assets/…"));

  private record Shape(Pattern path, String route) {
    Shape(String path, String route) {
      this(Pattern.compile(path), route);
    }
  }

  private PlainRoute() {}

  static String of(String path) {
    return SHAPES.stream()
        .filter(shape -> shape.path().matcher(path).matches())
        .map(Shape::route)
        .findFirst()
        .orElse("/…");
  }
}
