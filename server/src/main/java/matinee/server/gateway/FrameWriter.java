package matinee.server.gateway;

import java.nio.ByteBuffer;
import java.util.List;

/// The last step to the socket. The outbox calls it with one batch at a time; a faster way to the
/// wire replaces this and nothing else.
interface FrameWriter {
  /// Writes text frames in order. Says `landed` exactly once, on any thread, perhaps before
  /// returning. Never blocks and never throws.
  void write(List<ByteBuffer> frames, Landing landing);

  /// Sends a frame that nobody sees: a pong that answers no ping, which every client takes in
  /// silence. Says `landed` as [#write] does.
  void writeNothing(Landing landing);

  /// Sends the close frame; what was written before goes first.
  void close(int number, String reason);

  /// Cuts the connection, whatever is still on its way.
  void abort();

  /// What became of a batch.
  interface Landing {
    void landed(boolean delivered);
  }
}
