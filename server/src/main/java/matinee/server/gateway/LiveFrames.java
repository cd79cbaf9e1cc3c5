package matinee.server.gateway;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;
import matinee.server.host.Outbox;
import matinee.server.host.Session;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Between Jetty's frames and a [Connection]: puts messages together, answers pings, and asks for
/// one frame at a time. Jetty calls it for one frame after the other; `onClosed` may come at any
/// time.
final class LiveFrames implements FrameHandler {
  private static final Logger LOG = LoggerFactory.getLogger(LiveFrames.class);

  private final GatewayParts parts;
  private final OpenConnections open;
  private final AddressSockets.Place place;
  private final Optional<Function<Outbox, Session>> door;
  private final MessageAssembler assembler;
  private final ReadingTurns turns;
  private final Function<CoreSession, SocketOutbox> outboxes;
  private volatile @Nullable Live live;

  /// What exists once the socket is open.
  private record Live(
      CoreSession session, Connection connection, KeepAlive keepAlive, Pongs pongs) {}

  LiveFrames(
      GatewayParts parts,
      OpenConnections open,
      AddressSockets.Place place,
      ReadingTurns turns,
      Function<CoreSession, SocketOutbox> outboxes,
      Optional<Function<Outbox, Session>> door) {
    this.parts = parts;
    this.open = open;
    this.place = place;
    this.turns = turns;
    this.outboxes = outboxes;
    this.door = door;
    this.assembler = new MessageAssembler(parts.limits().frameBytes());
  }

  @Override
  public void onOpen(CoreSession session, Callback callback) {
    callback.succeeded();
    SocketOutbox outbox = outboxes.apply(session);
    var connection = new Connection(parts, outbox, door);
    var keepAlive =
        new KeepAlive(
            parts.limits(),
            parts.ticker(),
            parts.timers(),
            () -> session.sendFrame(new Frame(OpCode.PING), Callback.NOOP, false),
            connection::silent);
    live = new Live(session, connection, keepAlive, new Pongs(session));
    keepAlive.start();
    open.add(connection);
    parts.listener().opened();
    session.demand();
  }

  @Override
  public void onFrame(Frame frame, Callback callback) {
    double arrivedMs = parts.clock().nowMs(); // first of all: the clock's answers depend on it
    Live here = live();
    here.keepAlive().heard();
    try {
      take(frame, here, arrivedMs);
    } catch (RuntimeException e) {
      LOG.error("A frame could not be carried out", e);
      parts.listener().impossible("frame");
      here.connection().failed();
    }
    callback.succeeded();
    if (frame.getOpCode() != OpCode.CLOSE) {
      turns.next(here.session());
    }
  }

  @Override
  public void onError(Throwable cause, Callback callback) {
    LOG.debug("A connection failed: {}", cause.toString());
    callback.succeeded();
  }

  @Override
  public void onClosed(CloseStatus status, Callback callback) {
    place.leave();
    Live here = live;
    if (here != null) {
      here.keepAlive().stop();
      open.remove(here.connection());
      here.connection().gone();
      parts.listener().gone();
    }
    callback.succeeded();
  }

  /// Jetty's parser met a frame it would not even count.
  void oversized() {
    live().connection().oversized();
  }

  private void take(Frame frame, Live here, double arrivedMs) {
    switch (frame.getOpCode()) {
      case OpCode.TEXT, OpCode.CONTINUATION -> part(frame, here.connection(), arrivedMs);
      case OpCode.BINARY -> here.connection().binary();
      case OpCode.PING -> {
        if (here.connection().bare()) {
          here.pongs().answer(BufferUtil.toArray(frame.getPayload()));
        }
      }
      case OpCode.PONG -> {
        var _ = here.connection().bare(); // it was heard, which is all it is for
      }
      default -> {} // a close is answered by Jetty
    }
  }

  private void part(Frame frame, Connection connection, double arrivedMs) {
    ByteBuffer payload = frame.hasPayload() ? frame.getPayload() : BufferUtil.EMPTY_BUFFER;
    byte[] message = assembler.add(payload, frame.isFin());
    if (message != null) {
      connection.text(message, arrivedMs);
    } else if (assembler.isOverflown()) {
      connection.oversized();
    } else {
      var _ = connection.bare();
    }
  }

  private Live live() {
    Live here = live;
    if (here == null) {
      throw new IllegalStateException("a frame before the opening");
    }
    return here;
  }
}
