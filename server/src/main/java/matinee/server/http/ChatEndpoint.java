package matinee.server.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import matinee.protocol.ChatMessage;
import matinee.protocol.InvalidFrame;
import matinee.protocol.MessageId;
import matinee.server.host.Found;
import matinee.server.host.RoomHost;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// Older chat, for whoever has a seat in the room and shows its token.
final class ChatEndpoint {
  private static final String BEARER = "bearer ";

  private final Allowance reading;

  ChatEndpoint(Allowance reading) {
    this.reading = reading;
  }

  private record Messages(List<ChatMessage> messages) {}

  void older(Exchange exchange, Found found) {
    if (!exchange.isRead()) {
      exchange.wrongMethod(HttpMethod.GET, HttpMethod.HEAD);
      return;
    }
    if (!exchange.isWithin(reading)) {
      return;
    }
    String token = seatToken(exchange.request());
    if (token == null) {
      unauthorized(exchange);
      return;
    }
    Optional<MessageId> before = before(exchange.request());
    if (before.isEmpty()) {
      exchange.problem(HttpStatus.BAD_REQUEST_400, "before is the number of a message.");
      return;
    }
    switch (found) {
      case Found.Here(RoomHost room) -> tell(exchange, room, token, before.get());
      case Found.TurnedOver(RoomHost room) -> tell(exchange, room, token, before.get());
      case Found.Nowhere() -> exchange.problem(HttpStatus.NOT_FOUND_404, "There is no such room.");
    }
  }

  /// By a former link too: whoever shows the token of a seat belongs here (RM7).
  private static void tell(Exchange exchange, RoomHost room, String token, MessageId before) {
    room.chatBefore(token, before)
        .ifPresentOrElse(
            messages -> exchange.json(HttpStatus.OK_200, new Messages(messages)),
            () -> unauthorized(exchange));
  }

  private static void unauthorized(Exchange exchange) {
    exchange.response().getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
    exchange.problem(HttpStatus.UNAUTHORIZED_401, "The token of a seat in this room is required.");
  }

  private static @Nullable String seatToken(Request request) {
    String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)
        ? header.substring(BEARER.length()).strip()
        : null;
  }

  private static Optional<MessageId> before(Request request) {
    try {
      String value = Request.extractQueryParameters(request).getValue("before");
      return value == null ? Optional.empty() : Optional.of(new MessageId(Long.parseLong(value)));
    } catch (IllegalArgumentException | InvalidFrame e) {
      return Optional.empty();
    }
  }
}
