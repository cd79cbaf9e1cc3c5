package matinee.server.gateway;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;

/// All that a connection sends, in order: batches of text straight from its outbox, and between
/// them the control frames of Jetty's session. One write at a time; nothing after the close frame.
///
/// Safe for any thread: one lock guards the queue and is never held while writing.
final class FrameStream {
  private final EndPoint endPoint;
  private final ByteBufferPool buffers;
  private final Deque<Piece> waiting = new ArrayDeque<>(2);
  private boolean flying;
  private boolean over;

  private record Piece(RetainableByteBuffer bytes, Callback callback) {
    void succeeded() {
      bytes.release();
      callback.succeeded();
    }

    void failed(Throwable cause) {
      bytes.release();
      callback.failed(cause);
    }
  }

  FrameStream(EndPoint endPoint, ByteBufferPool buffers) {
    this.endPoint = endPoint;
    this.buffers = buffers;
  }

  void write(List<ByteBuffer> texts, Callback callback) {
    offer(new Piece(FrameBytes.in(buffers, OpCode.TEXT, texts), callback), false);
  }

  /// One of the session's own frames.
  void write(Frame frame, Callback callback) {
    ByteBuffer payload = frame.hasPayload() ? frame.getPayload() : BufferUtil.EMPTY_BUFFER;
    byte opCode = frame.getOpCode();
    offer(
        new Piece(FrameBytes.in(buffers, opCode, List.of(payload)), callback),
        opCode == OpCode.CLOSE);
  }

  /// The socket is gone. What is on its way hears of that by itself.
  void gone(@Nullable Throwable cause) {
    List<Piece> left;
    synchronized (waiting) {
      over = true;
      left = new ArrayList<>(waiting);
      waiting.clear();
    }
    Throwable why = cause == null ? new EOFException("the socket is gone") : cause;
    left.forEach(piece -> piece.failed(why));
  }

  private void offer(Piece piece, boolean last) {
    boolean tooLate;
    synchronized (waiting) {
      tooLate = over;
      over |= last;
      if (!tooLate && flying) {
        waiting.addLast(piece);
        return;
      }
      if (!tooLate) {
        flying = true;
      }
    }
    if (tooLate) {
      piece.failed(new EOFException("after the close frame"));
    } else {
      fly(piece);
    }
  }

  private void fly(Piece piece) {
    endPoint.write(
        new Callback() {
          @Override
          public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
          }

          @Override
          public void succeeded() {
            next();
            piece.succeeded();
          }

          @Override
          public void failed(Throwable cause) {
            gone(cause);
            piece.failed(cause);
            endPoint.close(cause);
          }
        },
        piece.bytes().getByteBuffer());
  }

  private void next() {
    Piece piece;
    synchronized (waiting) {
      piece = waiting.pollFirst();
      flying = piece != null;
    }
    if (piece != null) {
      fly(piece);
    }
  }
}
