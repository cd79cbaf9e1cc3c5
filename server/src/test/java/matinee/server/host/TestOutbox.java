package matinee.server.host;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import matinee.protocol.CloseCode;
import matinee.protocol.ServerFrame;
import matinee.protocol.codec.WireCodec;
import org.jspecify.annotations.Nullable;

/// Keeps what was sent, for a test to look at.
final class TestOutbox implements Outbox {
  private static final WireCodec CODEC = new WireCodec();

  final List<ServerFrame> frames = new ArrayList<>();

  /// Those of them that are to be followed up.
  final List<ServerFrame> followed = new ArrayList<>();

  @Nullable CloseCode closed;
  @Nullable Duration retryAfter;

  @Override
  public synchronized void send(byte[] utf8, Weight weight) {
    if (closed == null) {
      ServerFrame frame = CODEC.decodeServerFrame(utf8);
      frames.add(frame);
      if (weight == Weight.TIMELINE) {
        followed.add(frame);
      }
    }
  }

  @Override
  public synchronized void close(CloseCode code, String message, @Nullable Duration retry) {
    if (closed == null) {
      closed = code;
      retryAfter = retry;
    }
  }

  synchronized <T extends ServerFrame> List<T> all(Class<T> kind) {
    return frames.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  <T extends ServerFrame> T last(Class<T> kind) {
    return all(kind).getLast();
  }
}
