package matinee.server.http;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import matinee.protocol.ControlledBy;
import matinee.protocol.InvalidFrame;
import matinee.protocol.Plan;
import matinee.protocol.RefusalCode;
import matinee.protocol.Settings;
import matinee.server.gateway.BrowserMark;
import matinee.server.gateway.TryAgain;
import matinee.server.host.Found;
import matinee.server.host.MadeRoom;
import matinee.server.host.RoomDirectory;
import matinee.server.host.RoomHost;
import matinee.server.room.Decision;
import matinee.server.room.RoomId;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Makes rooms and shows what anyone with the link may see of one. Safe for any thread.
final class RoomsEndpoint {
  private static final Logger LOG = LoggerFactory.getLogger(RoomsEndpoint.class);
  private static final int LARGEST_BODY = 4 * 1024;
  private static final String DEFAULT_TITLE = "Movie night";
  private static final Duration UNTIL_A_ROOM_ENDS = Duration.ofMinutes(1);
  private static final Duration UNTIL_ANOTHER_SERVES = Duration.ofSeconds(10);

  private final RoomDirectory rooms;
  private final Links links;
  private final int most;
  private final Allowance making;
  private final Allowance looking;
  private final BooleanSupplier makesRooms;

  private record NewRoom(
      @Nullable String title, @Nullable ControlledBy control, @Nullable Plan plan) {
    static final NewRoom UNNAMED = new NewRoom(null, null, null);

    Settings settings() {
      return new Settings(
          title == null ? DEFAULT_TITLE : title, control == null ? ControlledBy.EVERYONE : control);
    }
  }

  private record Offers(boolean plans) {}

  private record Made(String roomId, String link, String hostLink, String hostKey) {}

  /// @param most how many rooms there may be; zero for no limit
  /// @param makesRooms false while the server drains (OE5)
  RoomsEndpoint(
      RoomDirectory rooms,
      Links links,
      int most,
      Allowance making,
      Allowance looking,
      BooleanSupplier makesRooms) {
    this.makesRooms = makesRooms;
    this.rooms = rooms;
    this.links = links;
    this.most = most;
    this.making = making;
    this.looking = looking;
  }

  void make(Exchange exchange) {
    if (!exchange.is(HttpMethod.POST)) {
      exchange.wrongMethod(HttpMethod.POST);
      return;
    }
    if (exchange.request().getLength() > LARGEST_BODY) {
      tooLarge(exchange);
      return;
    }
    if (exchange.request().getHeaders().contains(HttpHeader.CONTENT_ENCODING)) {
      exchange.problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "The body comes as it is.");
      return;
    }
    if (!makesRooms.getAsBoolean()) {
      later(
          exchange, "This server is about to stop, and makes no new rooms.", UNTIL_ANOTHER_SERVES);
    } else if (exchange.isWithin(making)) {
      read(exchange);
    }
  }

  /// What a page may offer before there is a room (PL3).
  void offers(Exchange exchange) {
    if (exchange.isRead()) {
      exchange.json(HttpStatus.OK_200, new Offers(rooms.takesPlans()));
    } else {
      exchange.wrongMethod(HttpMethod.GET, HttpMethod.HEAD);
    }
  }

  /// What anyone with the link may see of a room.
  void show(Exchange exchange, String roomId, Consumer<RoomHost> what) {
    if (!exchange.isRead()) {
      exchange.wrongMethod(HttpMethod.GET, HttpMethod.HEAD);
      return;
    }
    if (exchange.isWithin(looking)) {
      switch (look(roomId)) {
        case Found.Here(RoomHost room) -> what.accept(room);
        case Found.TurnedOver _ ->
            exchange.problem(HttpStatus.GONE_410, "The room has another link by now.");
        case Found.Nowhere() ->
            exchange.problem(HttpStatus.NOT_FOUND_404, "There is no such room.");
      }
    }
  }

  /// Whether this address may look at one more room just now.
  boolean maySee(Exchange exchange) {
    return looking.ask(exchange.address()).isZero();
  }

  Found look(String roomId) {
    return RoomId.isRoomId(roomId) ? rooms.look(new RoomId(roomId)) : new Found.Nowhere();
  }

  private void read(Exchange exchange) {
    Content.Source.asByteArrayAsync(
        exchange.request(),
        LARGEST_BODY,
        Promise.Invocable.from(
            InvocationType.BLOCKING, body -> make(exchange, body), _ -> tooLarge(exchange)));
  }

  private void make(Exchange exchange, byte[] body) {
    if (body.length > 0 && !isJson(exchange)) {
      exchange.problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "The body is application/json.");
      return;
    }
    try {
      NewRoom asked = asked(exchange, body);
      Settings settings = asked.settings();
      Optional<Decision.Refused> fault = Optional.ofNullable(asked.plan()).flatMap(rooms::faultOf);
      if (fault.isPresent()) {
        refuse(exchange, fault.get());
        return;
      }
      BrowserMark.leaveOn(exchange.request(), exchange.response());
      Optional<MadeRoom> room = made(settings, asked.plan());
      if (room.isPresent()) {
        say(exchange, room.get(), asked.plan() != null);
        answer(exchange, room.get());
      } else {
        later(exchange, "This server has as many rooms as it may.", UNTIL_A_ROOM_ENDS);
      }
    } catch (InvalidFrame e) {
      exchange.problem(HttpStatus.BAD_REQUEST_400, "The " + e.reason() + ".");
    } catch (JacksonException e) {
      exchange.problem(
          HttpStatus.BAD_REQUEST_400, "The body is a JSON object {title?, control?, plan?}.");
    } catch (RuntimeException e) {
      exchange.failed(e); // nobody above would hear of it
    }
  }

  private static NewRoom asked(Exchange exchange, byte[] body) {
    NewRoom asked = NewRoom.UNNAMED;
    if (body.length > 0) {
      asked = exchange.mapper().readValue(body, NewRoom.class);
    }
    if (asked == null) { // the JSON `null`
      throw new InvalidFrame(RefusalCode.INVALID, "body is an object");
    }
    return asked;
  }

  private static void refuse(Exchange exchange, Decision.Refused fault) {
    int status =
        fault.code() == RefusalCode.PLAN_NOT_KEPT
            ? HttpStatus.CONFLICT_409
            : HttpStatus.BAD_REQUEST_400;
    String sentence = fault.message().substring(0, 1).toUpperCase(Locale.ROOT);
    exchange.problem(status, fault.code(), sentence + fault.message().substring(1) + ".");
  }

  /// Nothing when there are as many rooms as there may be. One at a time, so that nobody slips in
  /// between the counting and the making.
  private synchronized Optional<MadeRoom> made(Settings settings, @Nullable Plan plan) {
    return most > 0 && rooms.size() >= most
        ? Optional.empty()
        : Optional.of(rooms.make(settings, plan));
  }

  private static void say(Exchange exchange, MadeRoom room, boolean isPlanned) {
    LOG.atInfo()
        .addKeyValue("room", room.mark())
        .addKeyValue("planned", isPlanned)
        .addKeyValue("address", exchange.address().getHostAddress())
        .log("A room was made");
  }

  /// Whoever is told of a room looks at its door at once, and is to see it as it was made.
  private void answer(Exchange exchange, MadeRoom room) {
    var made =
        new Made(
            room.roomId().value(),
            links.room(room.roomId()),
            links.host(room.roomId(), room.hostKey()),
            room.hostKey());
    var _ =
        room.answered()
            .thenRun(() -> exchange.json(HttpStatus.CREATED_201, made))
            .exceptionally(
                problem -> {
                  exchange.failed(problem); // nobody above would hear of it
                  return null;
                });
  }

  private static void later(Exchange exchange, String why, Duration when) {
    TryAgain.answer(
        exchange.request(),
        exchange.response(),
        exchange.callback(),
        HttpStatus.SERVICE_UNAVAILABLE_503,
        why,
        when);
  }

  private static boolean isJson(Exchange exchange) {
    String type = exchange.request().getHeaders().get(HttpHeader.CONTENT_TYPE);
    return type != null && "application/json".equals(MimeTypes.getContentTypeWithoutCharset(type));
  }

  private static void tooLarge(Exchange exchange) {
    exchange.problem(
        HttpStatus.PAYLOAD_TOO_LARGE_413, "The body is at most " + LARGEST_BODY + " bytes.");
  }
}
