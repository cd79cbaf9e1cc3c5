package matinee.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import matinee.server.host.Planned;
import matinee.server.host.RoomHost;
import matinee.server.http.calendar.PlanCalendar;
import matinee.server.room.RoomId;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/// A room's plan as a file that calendars read (PL5).
final class PlanEndpoint {
  private final Links links;

  PlanEndpoint(Links links) {
    this.links = links;
  }

  void send(Exchange exchange, RoomId roomId, RoomHost room) {
    room.planned()
        .ifPresentOrElse(
            planned -> send(exchange, roomId, planned),
            () -> exchange.problem(HttpStatus.NOT_FOUND_404, "This room has no plan."));
  }

  /// The link is the guests' own; without a public address a calendar could not follow it anyway.
  private void send(Exchange exchange, RoomId roomId, Planned planned) {
    String link = links.ofPublic(Links.roomPath(roomId)).orElse(null);
    String text = PlanCalendar.of(planned, link);
    exchange.response().getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    exchange.response().getHeaders().put("X-Robots-Tag", "noindex");
    exchange
        .response()
        .getHeaders()
        .put(HttpHeader.CONTENT_DISPOSITION, "attachment; filename=\"matinee.ics\"");
    exchange.send(
        HttpStatus.OK_200,
        "text/calendar; charset=utf-8",
        ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }
}
