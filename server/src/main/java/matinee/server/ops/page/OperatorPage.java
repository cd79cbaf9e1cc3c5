package matinee.server.ops.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import matinee.protocol.InvalidFrame;
import matinee.protocol.ServerFrame;
import matinee.server.host.RoomHost;
import matinee.server.ops.OperatorExchange;
import matinee.server.pages.PageFile;
import matinee.server.pages.PageFiles;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The operator's page and what it asks for: `/api/now`, `/api/rooms/{mark}`, and what may be done.
/// The files of the page are for everybody who can come to this door; everything else is for who
/// shows the token (OE1).
public final class OperatorPage extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(OperatorPage.class);
  private static final Pattern ROOM = Pattern.compile("/api/rooms/([0-9a-f]{8})");
  private static final Pattern DEED =
      Pattern.compile("/api/(?:rooms/([0-9a-f]{8})/)?(close|lock|announce|drain)");
  private static final String INDEX = "operator.html";
  private static final String ICON = "favicon.svg";
  private static final int LARGEST_BODY = 4 * 1024;
  private static final int MOST_ROWS = 200;
  private static final int ROWS = 50;

  private final PageFiles files = new PageFiles();
  private final OperatorToken token;
  private final Desk desk;
  private final JsonMapper mapper;

  /// For `lock` and `drain`.
  private record Switch(@Nullable Boolean on) {
    boolean isOn() {
      if (on == null) {
        throw new IllegalArgumentException("neither on nor off");
      }
      return on;
    }
  }

  /// For `announce`; what is said is checked where it is made.
  private record Said(@Nullable String text) {
    ServerFrame.Announcement announcement() {
      return new ServerFrame.Announcement(text == null ? "" : text);
    }
  }

  private record Done(boolean done) {}

  public OperatorPage(OperatorToken token, Desk desk, JsonMapper mapper) {
    this.token = token;
    this.desk = desk;
    this.mapper = mapper;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var exchange = new OperatorExchange(request, response, callback);
    String path = Request.getPathInContext(request);
    if (!path.startsWith("/api/")) {
      file(path.equals("/") ? INDEX : path.substring(1), exchange);
    } else if (!token.isShownBy(request)) {
      response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
      exchange.problem(HttpStatus.UNAUTHORIZED_401, "This needs the operator's token.");
    } else if (HttpMethod.GET.is(request.getMethod())) {
      look(path, exchange);
    } else if (HttpMethod.POST.is(request.getMethod())) {
      act(path, exchange);
    } else {
      exchange.wrongMethod("GET, POST");
    }
    return true;
  }

  private void file(String name, OperatorExchange exchange) {
    boolean isHere = name.equals(INDEX) || name.equals(ICON) || name.startsWith("assets/");
    Optional<PageFile> file = isHere ? files.find(name) : Optional.empty();
    if (!HttpMethod.GET.is(exchange.request().getMethod())) {
      exchange.wrongMethod("GET");
    } else if (file.isEmpty()) {
      exchange.nowhere();
    } else {
      exchange.send(HttpStatus.OK_200, file.get().contentType(), file.get().bytes(false));
    }
  }

  private void look(String path, OperatorExchange exchange) {
    Matcher room = ROOM.matcher(path);
    if (path.equals("/api/now")) {
      json(exchange, desk.now(asked(Request.extractQueryParameters(exchange.request()))));
    } else if (room.matches()) {
      desk.one(room.group(1)).ifPresentOrElse(one -> json(exchange, one), () -> gone(exchange));
    } else {
      exchange.nowhere();
    }
  }

  private static Desk.Asked asked(Fields query) {
    String find = query.getValue("find");
    return new Desk.Asked(
        find == null ? "" : find,
        RoomOrder.named(query.getValue("sort")),
        number(query, "from", 0, Integer.MAX_VALUE),
        number(query, "count", ROWS, MOST_ROWS));
  }

  /// What is no number is not asked for.
  private static int number(Fields query, String name, int otherwise, int most) {
    String text = query.getValue(name);
    return text != null && text.matches("\\d{1,6}")
        ? Math.min(Integer.parseInt(text), most)
        : otherwise;
  }

  private void act(String path, OperatorExchange exchange) {
    Matcher deed = DEED.matcher(path);
    if (!deed.matches()) {
      exchange.nowhere();
      return;
    }
    String mark = deed.group(1);
    Optional<RoomHost> room = mark == null ? Optional.empty() : desk.rooms().marked(mark);
    if (mark != null && room.isEmpty()) {
      gone(exchange);
      return;
    }
    Content.Source.asByteArrayAsync(
        exchange.request(),
        LARGEST_BODY,
        Promise.Invocable.from(
            InvocationType.BLOCKING,
            body -> act(deed.group(2), room, body, exchange),
            _ -> exchange.problem(HttpStatus.PAYLOAD_TOO_LARGE_413, "The body is too large.")));
  }

  private void act(String deed, Optional<RoomHost> room, byte[] body, OperatorExchange exchange) {
    try {
      Optional<Runnable> what =
          room.map(one -> toOne(deed, one, body)).orElseGet(() -> toAll(deed, body));
      if (what.isEmpty()) {
        exchange.nowhere();
        return;
      }
      what.get().run();
      desk.changed();
      LOG.atInfo()
          .addKeyValue("room", room.map(RoomHost::mark).orElse("all"))
          .log("The operator asked for: {}", deed);
      json(exchange, new Done(true));
    } catch (InvalidFrame e) {
      exchange.problem(HttpStatus.BAD_REQUEST_400, "The " + e.reason() + ".");
    } catch (JacksonException | IllegalArgumentException e) {
      exchange.problem(HttpStatus.BAD_REQUEST_400, "The body is not what this takes.");
    }
  }

  private Optional<Runnable> toOne(String deed, RoomHost room, byte[] body) {
    return switch (deed) {
      case "close" -> Optional.of(room::close);
      case "lock" -> {
        boolean on = read(body, Switch.class).isOn();
        yield Optional.of(() -> room.lock(on));
      }
      case "announce" -> {
        var said = read(body, Said.class).announcement();
        yield Optional.of(() -> room.announce(said));
      }
      default -> Optional.empty();
    };
  }

  private Optional<Runnable> toAll(String deed, byte[] body) {
    return switch (deed) {
      case "announce" -> {
        var said = read(body, Said.class).announcement();
        yield Optional.of(() -> desk.rooms().announce(said));
      }
      case "drain" -> {
        boolean on = read(body, Switch.class).isOn();
        yield Optional.of(on ? desk.drain()::begin : desk.drain()::callOff);
      }
      default -> Optional.empty();
    };
  }

  private <T> T read(byte[] body, Class<T> type) {
    T read = mapper.readValue(body, type);
    if (read == null) { // the JSON `null`
      throw new IllegalArgumentException("nothing");
    }
    return read;
  }

  private void json(OperatorExchange exchange, Object body) {
    exchange.json(mapper.writeValueAsBytes(body));
  }

  private static void gone(OperatorExchange exchange) {
    exchange.problem(HttpStatus.NOT_FOUND_404, "There is no such room any more.");
  }
}
