package matinee.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import matinee.protocol.ServerFrame;
import matinee.protocol.codec.WireCodec;
import org.jspecify.annotations.Nullable;

/// Reads what a server writes to one connection, and holds it to RFC 6455 and to the protocol: the
/// head of an answer, then frames that are whole, unmasked and not reserved, text that the codec
/// reads, and nothing after a close.
final class Heard {
  private static final WireCodec CODEC = new WireCodec();
  private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(ISO_8859_1);
  private static final int FIN = 0x80;
  private static final int MOST_OF_A_CONTROL_FRAME = 125;

  private final Consumer<ServerFrame> frames;
  private byte[] pending = {};
  private @Nullable String head;
  private @Nullable Integer closedWith;

  Heard(Consumer<ServerFrame> frames) {
    this.frames = frames;
  }

  boolean isUpgraded() {
    return head != null && head.startsWith("HTTP/1.1 101 ");
  }

  /// The number of the close frame; zero for one without.
  @Nullable Integer closedWith() {
    return closedWith;
  }

  void hear(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream(pending.length + bytes.length);
    all.writeBytes(pending);
    all.writeBytes(bytes);
    byte[] unread = all.toByteArray();
    ByteBuffer in = ByteBuffer.wrap(unread);
    if (head == null) {
      readHead(unread, in);
    }
    while (head != null && in.hasRemaining() && readFrame(in)) {}
    pending = Arrays.copyOfRange(unread, in.position(), unread.length);
  }

  private void readHead(byte[] unread, ByteBuffer in) {
    String text = new String(unread, ISO_8859_1);
    int end = text.indexOf(new String(END_OF_HEAD, ISO_8859_1));
    if (end >= 0) {
      head = text.substring(0, end);
      in.position(end + END_OF_HEAD.length);
    }
  }

  /// Whether there was a whole one.
  private boolean readFrame(ByteBuffer in) {
    int begin = in.position();
    if (in.remaining() < 2) {
      return false;
    }
    int first = in.get() & 0xff;
    int length = in.get() & 0xff;
    int more = length == 126 ? 2 : length == 127 ? 8 : 0;
    if (in.remaining() < more) {
      in.position(begin);
      return false;
    }
    long whole = more == 2 ? in.getShort() & 0xffff : more == 8 ? in.getLong() : length;
    if (in.remaining() < whole) {
      in.position(begin);
      return false;
    }
    byte[] payload = new byte[(int) whole];
    in.get(payload);
    take(first, length, payload);
    return true;
  }

  private void take(int first, int length, byte[] payload) {
    Finding.unless(closedWith == null, "a frame after the close");
    switch (first) {
      case FIN | 1 -> frames.accept(CODEC.decodeServerFrame(payload));
      case FIN | 8 -> closed(ByteBuffer.wrap(payload));
      case FIN | 9, FIN | 10 ->
          Finding.unless(length <= MOST_OF_A_CONTROL_FRAME, "a control frame of " + length);
      default -> throw new Finding("a frame that begins with " + Integer.toHexString(first));
    }
  }

  private void closed(ByteBuffer payload) {
    closedWith = payload.hasRemaining() ? payload.getShort() & 0xffff : 0;
  }
}
