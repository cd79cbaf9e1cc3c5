package matinee.server.gateway;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import matinee.server.host.Found;
import matinee.server.host.Outbox;
import matinee.server.host.RoomDirectory;
import matinee.server.host.RoomHost;
import matinee.server.host.Session;
import matinee.server.host.Visitor;
import matinee.server.room.RoomId;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.util.WebSocketUtils;

/// `GET /api/rooms/{roomId}/live`: turns a request into a live connection. An address that names no
/// room becomes a connection too and is closed `no-such-room`, because a page cannot read the
/// status of a failed upgrade. Safe for any thread.
public final class LiveEndpoint extends Handler.Abstract.NonBlocking {
  private static final Pattern PATH = Pattern.compile("/api/rooms/([^/]+)/live");

  /// With less than this on its way nobody is called slow.
  private static final int SLOW_BYTES = 8 * 1024;

  private static final Duration SOON = Duration.ofSeconds(5);

  private final GatewayParts parts;
  private final RoomDirectory rooms;
  private final Origins origins;
  private final OwnHost ownHost;
  private final AddressSockets sockets;
  private final AddressRates opening;
  private final Function<EndPoint, Executor> turnsEnd;
  private final WritingTurns writing = new WritingTurns();
  private final OpenConnections open = new OpenConnections();
  private final WebSocketComponents components = new WebSocketComponents();

  /// @param turnsEnd of the selector that reads a socket: runs a task there when it has served all
  ///   who are readable now
  public LiveEndpoint(
      GatewayParts parts,
      RoomDirectory rooms,
      Origins origins,
      OwnHost ownHost,
      Function<EndPoint, Executor> turnsEnd) {
    this.turnsEnd = turnsEnd;
    this.parts = parts;
    this.rooms = rooms;
    this.origins = origins;
    this.ownHost = ownHost;
    this.sockets = new AddressSockets(parts.limits().socketsPerAddress());
    this.opening = new AddressRates(parts.limits().connections(), parts.ticker());
    installBean(components);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Matcher path = PATH.matcher(Request.getPathInContext(request));
    if (!path.matches()) {
      return false;
    }
    switch (UpgradeRequest.of(request, origins)) {
      case UpgradeRequest.Refused refused -> {
        refused.headers().forEach(response.getHeaders()::put);
        Response.writeError(request, response, callback, refused.status(), refused.detail());
      }
      case UpgradeRequest.Good good ->
          letIn(good, door(path.group(1), request), request, response, callback);
    }
    return true;
  }

  /// Lets nobody in any more.
  public void close(Duration retryAfter) {
    open.stop(retryAfter);
  }

  /// Tells everybody who is still here to come back later, and waits a while for them to go.
  public void drain(Duration patience) throws InterruptedException {
    open.drain(patience);
  }

  /// The clients that are farthest behind.
  public List<SlowClient> slowest(int most) {
    return open.slowest(SLOW_BYTES, most);
  }

  public int connections() {
    return open.count();
  }

  /// What waits to be written, over all connections. It looks at each and waits for none.
  public Outgoing outgoing() {
    return open.outgoing();
  }

  /// For the fuzzer: connections and addresses that are still remembered.
  int remembered() {
    return open.count() + sockets.addresses();
  }

  /// An id that was in the room's link once leads there too: whoever has a seat comes back by it.
  private Optional<Function<Outbox, Session>> door(String text, Request request) {
    if (!RoomId.isRoomId(text)) {
      return Optional.empty();
    }
    RoomId roomId = new RoomId(text);
    Visitor visitor =
        new Visitor(
            roomId,
            BrowserMark.of(request).map(BrowserMark::value).orElse(null),
            Neighbourhood.of(ClientAddress.of(request)).prefix(),
            ownHost.of(request));
    return switch (rooms.look(roomId)) {
      case Found.Here(RoomHost room) -> Optional.of(outbox -> room.open(visitor, outbox));
      case Found.TurnedOver(RoomHost room) -> Optional.of(outbox -> room.open(visitor, outbox));
      case Found.Nowhere() -> Optional.empty();
    };
  }

  private void letIn(
      UpgradeRequest.Good good,
      Optional<Function<Outbox, Session>> door,
      Request request,
      Response response,
      Callback callback) {
    if (open.isStopping()) {
      parts.listener().turnedAway(TurnedAway.STOPPING);
      TryAgain.answer(
          request,
          response,
          callback,
          HttpStatus.SERVICE_UNAVAILABLE_503,
          "The server stops.",
          SOON);
      return;
    }
    InetAddress address = ClientAddress.of(request);
    Duration wait = opening.ask(address);
    AddressSockets.Place place = wait.isZero() ? sockets.enter(address) : null;
    if (place == null) {
      parts.listener().turnedAway(wait.isZero() ? TurnedAway.MANY : TurnedAway.PACE);
      TryAgain.answer(
          request,
          response,
          callback,
          HttpStatus.TOO_MANY_REQUESTS_429,
          "Too many connections from this address.",
          wait.isZero() ? SOON : wait);
      return;
    }
    upgrade(good, place, door, request, response, callback);
  }

  private void upgrade(
      UpgradeRequest.Good good,
      AddressSockets.Place place,
      Optional<Function<Outbox, Session>> door,
      Request request,
      Response response,
      Callback callback) {
    ConnectionMetaData meta = request.getConnectionMetaData();
    Connector connector = meta.getConnector();
    EndPoint endPoint = meta.getConnection().getEndPoint();
    var turns = new ReadingTurns();
    var stream = new FrameStream(endPoint, connector.getByteBufferPool());
    Function<CoreSession, SocketOutbox> outboxes =
        opened ->
            new SocketOutbox(
                parts.limits(),
                new JettyWriter(opened, stream),
                writing,
                parts.timers(),
                parts.codec(),
                parts.listener());
    var session =
        new LiveCoreSession(new LiveFrames(parts, open, place, turns, outboxes, door), components);
    var socket =
        new LiveSocket(
            endPoint,
            connector.getExecutor(),
            connector.getScheduler(),
            connector.getByteBufferPool(),
            session,
            turns,
            writing,
            turnsEnd.apply(endPoint),
            stream);
    session.setWebSocketConnection(socket);
    request.setAttribute(HttpStream.UPGRADE_CONNECTION_ATTRIBUTE, socket);
    response.setStatus(HttpStatus.SWITCHING_PROTOCOLS_101);
    var headers = response.getHeaders();
    headers.put(HttpHeader.UPGRADE, "websocket");
    headers.put(HttpHeader.CONNECTION, "Upgrade");
    headers.put(HttpHeader.SEC_WEBSOCKET_ACCEPT, WebSocketUtils.hashKey(good.key()));
    headers.put(HttpHeader.SEC_WEBSOCKET_SUBPROTOCOL, UpgradeRequest.SUBPROTOCOL);
    response.write(
        true,
        null,
        Callback.from(
            callback::succeeded,
            failure -> {
              place.leave();
              callback.failed(failure);
            }));
  }
}
