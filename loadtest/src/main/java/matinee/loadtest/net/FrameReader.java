package matinee.loadtest.net;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a server sends, cut into the lines of its answer to the handshake and then into frames.
/// Written from RFC 6455 and not with the server's own library, so that the two are two pairs of
/// eyes. For one thread.
final class FrameReader {
  static final int TEXT = 1;
  static final int CLOSE = 8;
  static final int PING = 9;
  private static final int CONTINUATION = 0;
  private static final int FIN = 0x80;
  private static final int LOW_BITS = 0x0f;
  private static final int LENGTH_BITS = 0x7f;
  private static final int LENGTH_OF_TWO = 126;
  private static final int LENGTH_OF_EIGHT = 127;
  private static final int LARGEST = 16 * 1024 * 1024;
  private static final byte[] NOTHING = {};

  private byte[] held = NOTHING;
  private int from;
  private int to;
  private byte[] begun = NOTHING;

  /// A whole message, or a control frame.
  record Message(int opcode, byte[] payload) {}

  void feed(ByteBuffer bytes) {
    int more = bytes.remaining();
    if (held.length - to < more) {
      int kept = to - from;
      byte[] larger = new byte[Math.max(kept + more, Math.min(2 * held.length, kept + 2 * more))];
      System.arraycopy(held, from, larger, 0, kept);
      held = larger;
      from = 0;
      to = kept;
    }
    bytes.get(held, to, more);
    to += more;
  }

  /// The answer to the handshake, once all of it is there.
  @Nullable String head() {
    for (int i = from; i + 3 < to; i++) {
      if (held[i] == '\r' && held[i + 1] == '\n' && held[i + 2] == '\r' && held[i + 3] == '\n') {
        String head = new String(held, from, i - from, StandardCharsets.US_ASCII);
        from = i + 4;
        return head;
      }
    }
    return null;
  }

  /// The next message, once all of it is there.
  @Nullable Message next() {
    while (true) {
      ByteBuffer bytes = ByteBuffer.wrap(held, from, to - from).order(ByteOrder.BIG_ENDIAN);
      if (bytes.remaining() < 2) {
        return rest();
      }
      int first = bytes.get();
      int second = bytes.get();
      if ((second & FIN) != 0) {
        throw new IllegalStateException("the server masked a frame");
      }
      int length = second & LENGTH_BITS;
      if (length == LENGTH_OF_TWO) {
        if (bytes.remaining() < 2) {
          return null;
        }
        length = Short.toUnsignedInt(bytes.getShort());
      } else if (length == LENGTH_OF_EIGHT) {
        if (bytes.remaining() < 8) {
          return null;
        }
        length = Math.toIntExact(bytes.getLong());
      }
      if (length > LARGEST) {
        throw new IllegalStateException("a frame of " + length + " bytes");
      }
      if (bytes.remaining() < length) {
        return null;
      }
      byte[] payload = Arrays.copyOfRange(held, bytes.position(), bytes.position() + length);
      from = bytes.position() + length;
      int opcode = first & LOW_BITS;
      if (opcode > TEXT) {
        return new Message(opcode, payload);
      }
      byte[] soFar = opcode == CONTINUATION ? joined(begun, payload) : payload;
      if ((first & FIN) != 0) {
        begun = NOTHING;
        return new Message(TEXT, soFar);
      }
      begun = soFar;
    }
  }

  /// Ten thousand of these are waiting for something: an empty one keeps nothing.
  private @Nullable Message rest() {
    if (from == to) {
      held = NOTHING;
      from = 0;
      to = 0;
    }
    return null;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
