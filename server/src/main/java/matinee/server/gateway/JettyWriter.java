package matinee.server.gateway;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/// Writes batches of text past Jetty's session, which has nothing to add to them, and leaves to it
/// what it must know of: control frames and the close.
record JettyWriter(CoreSession session, FrameStream stream) implements FrameWriter {
  @Override
  public void write(List<ByteBuffer> frames, Landing landing) {
    stream.write(frames, heardBy(landing));
  }

  @Override
  public void writeNothing(Landing landing) {
    session.sendFrame(new Frame(OpCode.PONG), heardBy(landing), false);
  }

  @Override
  public void close(int number, String reason) {
    session.close(number, reason, Callback.NOOP);
  }

  @Override
  public void abort() {
    session.abort();
  }

  private static Callback heardBy(Landing landing) {
    return Callback.from(() -> landing.landed(true), failure -> landing.landed(false));
  }
}
