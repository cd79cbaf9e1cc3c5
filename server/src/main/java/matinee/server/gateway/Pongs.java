package matinee.server.gateway;

import java.nio.ByteBuffer;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;

/// Answers pings, one answer on its way at a time: of those that come in meanwhile only the latest
/// is answered, so that whoever pings without reading costs nothing.
///
/// Safe for any thread: pings come on the reading one, and an answer lands on any.
final class Pongs {
  private final CoreSession session;
  private boolean answering;
  private byte @Nullable [] next;

  Pongs(CoreSession session) {
    this.session = session;
  }

  void answer(byte[] payload) {
    synchronized (this) {
      if (answering) {
        next = payload;
        return;
      }
      answering = true;
    }
    send(payload);
  }

  private void send(byte[] payload) {
    session.sendFrame(
        new Frame(OpCode.PONG, ByteBuffer.wrap(payload)),
        Callback.from(this::answered, failure -> {}),
        false);
  }

  private void answered() {
    byte[] payload;
    synchronized (this) {
      payload = next;
      next = null;
      answering = payload != null;
    }
    if (payload != null) {
      send(payload);
    }
  }
}
