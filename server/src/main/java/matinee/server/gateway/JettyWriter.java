package matinee.server.gateway;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/// Writes through Jetty's WebSocket core: a batch is gathered by Jetty and flushed with its last
/// frame.
record JettyWriter(CoreSession session) implements FrameWriter {
  @Override
  public void write(List<ByteBuffer> frames, Landing landing) {
    Callback lastLanded = heardBy(landing);
    int last = frames.size() - 1;
    for (int i = 0; i <= last; i++) {
      Frame frame = new Frame(OpCode.TEXT, frames.get(i));
      // A frame that fails takes the last one down with it, so that only that one needs an ear.
      session.sendFrame(frame, i == last ? lastLanded : Callback.NOOP, i != last);
    }
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
