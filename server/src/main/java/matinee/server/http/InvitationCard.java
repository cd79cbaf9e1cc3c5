package matinee.server.http;

import matinee.server.host.RoomPreview;
import matinee.server.room.RoomId;

/// What a chat program shows of a room's link: the tags of [Open Graph](https://ogp.me) in the head
/// of the page. It says what `GET /api/rooms/{id}` says, and nothing else.
final class InvitationCard {
  private static final String TITLE = "<title>Matinee</title>";
  private static final String PICTURE = "/card.png";

  private InvitationCard() {}

  /// The page with the card of this room in its head. A picture needs a whole address, so without a
  /// public URL there is none.
  static String in(String page, RoomId roomId, RoomPreview room, Links links) {
    StringBuilder head = new StringBuilder();
    head.append("<title>").append(escaped(room.title())).append(" · Matinee</title>");
    property(head, "og:site_name", "Matinee");
    property(head, "og:type", "website");
    property(head, "og:title", room.title());
    property(head, "og:description", words(room));
    links.ofPublic(Links.roomPath(roomId)).ifPresent(address -> property(head, "og:url", address));
    links
        .ofPublic(PICTURE)
        .ifPresent(
            address -> {
              property(head, "og:image", address);
              property(head, "og:image:width", "1200");
              property(head, "og:image:height", "630");
              property(head, "og:image:alt", "A ticket for a film night, with a seat that is free");
              head.append("\n    <meta name=\"twitter:card\" content=\"summary_large_image\" />");
            });
    return page.replace(TITLE, head);
  }

  private static String words(RoomPreview room) {
    if (room.locked()) {
      return "A film night among friends. The door is locked for now.";
    }
    int free = room.seats() - room.seatsTaken();
    return switch (free) {
      case 0 -> "A film night among friends. All seats are taken; you can wait in line.";
      case 1 -> "A film night among friends. One seat is free: write your name and come in.";
      default ->
          "A film night among friends. "
              + free
              + " of "
              + room.seats()
              + " seats are free: write your name and come in.";
    };
  }

  private static void property(StringBuilder head, String name, String content) {
    head.append("\n    <meta property=\"")
        .append(name)
        .append("\" content=\"")
        .append(escaped(content))
        .append("\" />");
  }

  /// Titles are written by people, and this is the one place where one becomes markup.
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
