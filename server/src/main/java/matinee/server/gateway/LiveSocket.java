package matinee.server.gateway;

import java.util.concurrent.Executor;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.eclipse.jetty.websocket.core.OutgoingEntry;
import org.eclipse.jetty.websocket.core.WebSocketConnection;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;
import org.jspecify.annotations.Nullable;

/// Jetty's WebSocket connection, read on the selector's own thread: nothing behind it blocks, and
/// so a frame costs no hand-over to another thread.
final class LiveSocket extends WebSocketConnection {
  private final ReadingTurns turns;
  private final WritingTurns writing;
  private final Executor turnsEnd;
  private final FrameStream stream;
  private final Runnable demand;
  private final Callback readable =
      new Callback.Nested(Callback.NOOP) {
        @Override
        public InvocationType getInvocationType() {
          return InvocationType.NON_BLOCKING;
        }

        @Override
        public void succeeded() {
          onFillable();
        }

        @Override
        public void failed(Throwable cause) {
          onFillInterestedFailed(cause);
        }
      };

  LiveSocket(
      EndPoint endPoint,
      Executor executor,
      Scheduler scheduler,
      ByteBufferPool buffers,
      WebSocketCoreSession session,
      ReadingTurns turns,
      WritingTurns writing,
      Executor turnsEnd,
      FrameStream stream) {
    super(endPoint, executor, scheduler, buffers, session);
    this.turns = turns;
    this.writing = writing;
    this.turnsEnd = turnsEnd;
    this.stream = stream;
    this.demand = session::demand;
  }

  @Override
  public void fillInterested() {
    fillInterested(readable);
  }

  @Override
  public void onOpen() {
    turns.read(super::onOpen, demand);
  }

  @Override
  public void onFillable() {
    writing.during(() -> turns.read(super::onFillable, demand), turnsEnd);
  }

  @Override
  public void run() {
    turns.read(super::run, demand);
  }

  /// Jetty's own way to the wire is not used: what the session sends goes between our own frames.
  @Override
  public void enqueueFrame(OutgoingEntry entry) {
    stream.write(entry.getFrame(), entry.getCallback());
  }

  @Override
  public void onClose(@Nullable Throwable cause) {
    super.onClose(cause);
    stream.gone(cause);
  }
}
