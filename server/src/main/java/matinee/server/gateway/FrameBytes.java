package matinee.server.gateway;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.RetainableByteBuffer;

/// Frames as they go over the wire, one after the other in one buffer (RFC 6455, 5.2). A server's
/// frames are not masked and ours are never in parts, so that a frame is its header and the shared
/// bytes.
final class FrameBytes {
  private static final int WHOLE = 0x80;
  private static final int SHORT = 125;
  private static final int TWO_BYTES_FOLLOW = 126;
  private static final int EIGHT_BYTES_FOLLOW = 127;
  private static final int LARGEST_OF_TWO = 0xffff;
  private static final int SHORT_HEADER = 2;
  private static final int MIDDLE_HEADER = 4;
  private static final int LONG_HEADER = 10;

  private FrameBytes() {}

  /// Ready to be written, and to be released after that.
  static RetainableByteBuffer in(ByteBufferPool buffers, byte opCode, List<ByteBuffer> payloads) {
    int size = 0;
    for (ByteBuffer payload : payloads) {
      size += headerSize(payload.remaining()) + payload.remaining();
    }
    RetainableByteBuffer frames = buffers.acquire(size, true);
    ByteBuffer bytes = frames.getByteBuffer();
    bytes.clear();
    for (ByteBuffer payload : payloads) {
      int length = payload.remaining();
      header(bytes, opCode, length);
      int at = bytes.position();
      bytes.put(at, payload, payload.position(), length).position(at + length);
    }
    bytes.flip();
    return frames;
  }

  private static int headerSize(int length) {
    if (length <= SHORT) {
      return SHORT_HEADER;
    }
    return length <= LARGEST_OF_TWO ? MIDDLE_HEADER : LONG_HEADER;
  }

  private static void header(ByteBuffer bytes, byte opCode, int length) {
    bytes.put((byte) (WHOLE | opCode));
    switch (headerSize(length)) {
      case SHORT_HEADER -> bytes.put((byte) length);
      case MIDDLE_HEADER -> bytes.put((byte) TWO_BYTES_FOLLOW).putShort((short) length);
      default -> bytes.put((byte) EIGHT_BYTES_FOLLOW).putLong(length);
    }
  }
}
