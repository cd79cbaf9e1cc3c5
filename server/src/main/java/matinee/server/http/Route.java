package matinee.server.http;

import java.util.List;

/// What a path means.
sealed interface Route {
  record Rooms() implements Route {}

  record OneRoom(String roomId) implements Route {}

  record Chat(String roomId) implements Route {}

  /// A room's plan, for calendars.
  record Plan(String roomId) implements Route {}

  /// What this server can do.
  record Offers() implements Route {}

  record Films() implements Route {}

  record Film(List<String> path) implements Route {}

  record Landing() implements Route {}

  record Invitation(String roomId) implements Route {}

  /// A file of the page: something it loads.
  record PageFile(String name) implements Route {}

  record Nothing() implements Route {}

  static Route of(List<String> path) {
    if (path.isEmpty()) {
      return new Landing();
    }
    return switch (path.getFirst()) {
      case "api" -> api(path.subList(1, path.size()));
      case "media" -> path.size() > 1 ? new Film(path.subList(1, path.size())) : new Nothing();
      case "r" -> path.size() == 2 ? new Invitation(path.getLast()) : new Nothing();
      default -> new PageFile(String.join("/", path));
    };
  }

  private static Route api(List<String> path) {
    if (path.isEmpty()) {
      return new Nothing();
    }
    if (path.getFirst().equals("media")) {
      return path.size() == 1 ? new Films() : new Nothing();
    }
    if (path.getFirst().equals("server")) {
      return path.size() == 1 ? new Offers() : new Nothing();
    }
    if (!path.getFirst().equals("rooms")) {
      return new Nothing();
    }
    return switch (path.size()) {
      case 1 -> new Rooms();
      case 2 -> new OneRoom(path.get(1));
      case 3 -> ofRoom(path.get(1), path.get(2));
      default -> new Nothing();
    };
  }

  private static Route ofRoom(String roomId, String what) {
    return switch (what) {
      case "chat" -> new Chat(roomId);
      case "plan.ics" -> new Plan(roomId);
      default -> new Nothing();
    };
  }
}
