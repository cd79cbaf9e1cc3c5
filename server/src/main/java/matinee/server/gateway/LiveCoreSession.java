package matinee.server.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Behavior;
import org.eclipse.jetty.websocket.core.ExtensionStack;
import org.eclipse.jetty.websocket.core.Negotiated;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;
import org.eclipse.jetty.websocket.core.exception.MessageTooLargeException;

/// Jetty's WebSocket session, set up as this protocol wants it: no extensions, silence and size
/// watched by ourselves, so that a client hears a reason of the protocol's own catalogue.
final class LiveCoreSession extends WebSocketCoreSession {
  /// Stands for the request's own address, which names a room and belongs in nobody's log.
  private static final URI SOMEWHERE = URI.create("ws://matinee/live");

  private static final int UNLIMITED = 0;

  private final LiveFrames frames;

  LiveCoreSession(LiveFrames frames, WebSocketComponents components) {
    super(frames, Behavior.SERVER, negotiated(components), components);
    this.frames = frames;
    setIdleTimeout(Duration.ZERO);
    // With these two a long message is handed on piece by piece as it arrives (and counted by us),
    // and a welcome is sent in one frame.
    setAutoFragment(true);
    setMaxFrameSize(UNLIMITED);
  }

  private static Negotiated negotiated(WebSocketComponents components) {
    ExtensionStack none = new ExtensionStack(components, Behavior.SERVER);
    none.negotiate(List.of(), List.of());
    return new Negotiated(
        SOMEWHERE, UpgradeRequest.SUBPROTOCOL, false, none, UpgradeRequest.VERSION);
  }

  @Override
  public void processConnectionError(Throwable cause, Callback callback) {
    if (cause instanceof MessageTooLargeException) {
      frames.oversized();
      callback.succeeded();
    } else {
      super.processConnectionError(cause, callback);
    }
  }
}
