package matinee.server.fuzz;

import java.nio.ByteBuffer;

/// A client's frames. The mask is the same each time, so that an input is the same bytes each time.
final class Frames {
  private static final byte[] MASK = {0x12, 0x34, 0x56, 0x78};
  private static final int MASKED = 0x80;
  private static final int SHORT = 126;
  private static final int LONG = 127;
  private static final int MOST_OF_16_BITS = 0xffff;
  private static final int LARGEST_HEAD = 14;

  private Frames() {}

  static byte[] masked(int first, byte[] payload) {
    ByteBuffer frame = ByteBuffer.allocate(LARGEST_HEAD + payload.length);
    frame.put((byte) first);
    if (payload.length < SHORT) {
      frame.put((byte) (MASKED | payload.length));
    } else if (payload.length <= MOST_OF_16_BITS) {
      frame.put((byte) (MASKED | SHORT)).putShort((short) payload.length);
    } else {
      frame.put((byte) (MASKED | LONG)).putLong(payload.length);
    }
    frame.put(MASK);
    for (int i = 0; i < payload.length; i++) {
      frame.put((byte) (payload[i] ^ MASK[i % MASK.length]));
    }
    byte[] bytes = new byte[frame.position()];
    frame.flip().get(bytes);
    return bytes;
  }
}
