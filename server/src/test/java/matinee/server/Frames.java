package matinee.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/// Frames as bytes, the wrong ones too, for what RFC 6455 says about them.
final class Frames {
  static final int FIN = 0x80;
  static final int MOST_OF_A_CONTROL_FRAME = 125;

  /// Asked after a frame that must be harmless: whoever is answered is still connected.
  static final byte[] STILL_THERE = text("{\"type\":\"clock\",\"t1Ms\":1}");

  private static final byte[] NO_MASK = new byte[4];
  private static final int MASKED = 0x80;
  private static final int LENGTH_OF_16_BITS = 126;
  private static final int LENGTH_OF_64_BITS = 127;

  private Frames() {}

  static byte[] text(String text) {
    return frame(FIN | RawSocket.TEXT, text);
  }

  static byte[] frame(int first, String payload) {
    return frame(first, payload.getBytes(UTF_8));
  }

  static byte[] frame(int first, byte[] payload) {
    return RawSocket.encoded(first, payload, true);
  }

  static byte[] frameOfHex(int first, String payload) {
    return frame(first, HexFormat.of().parseHex(payload));
  }

  static byte[] unmasked(int first, String payload) {
    return RawSocket.encoded(first, payload.getBytes(UTF_8), false);
  }

  /// A mask of four zeros is a mask too.
  static byte[] withTheZeroMask(String text) {
    byte[] payload = text.getBytes(UTF_8);
    return joined(
        new byte[] {(byte) (FIN | RawSocket.TEXT), (byte) (MASKED | payload.length)},
        NO_MASK,
        payload);
  }

  /// The length in sixteen bits, whether it needs them or not.
  static byte[] withALengthOf16Bits(int first, String text) {
    byte[] payload = text.getBytes(UTF_8);
    return joined(
        ByteBuffer.allocate(4)
            .put((byte) first)
            .put((byte) (MASKED | LENGTH_OF_16_BITS))
            .putShort((short) payload.length)
            .array(),
        NO_MASK,
        payload);
  }

  static byte[] withALengthOf64Bits(int first, String text) {
    byte[] payload = text.getBytes(UTF_8);
    return joined(headOf64Bits(first, payload.length), payload);
  }

  /// Only the head, of a frame that claims to be this long.
  static byte[] headOf64Bits(int first, long claimed) {
    return joined(
        ByteBuffer.allocate(10)
            .put((byte) first)
            .put((byte) (MASKED | LENGTH_OF_64_BITS))
            .putLong(claimed)
            .array(),
        NO_MASK);
  }

  static byte[] close(int code, String reason) {
    byte[] number = ByteBuffer.allocate(2).putShort((short) code).array();
    return frame(FIN | RawSocket.CLOSE, joined(number, reason.getBytes(UTF_8)));
  }

  static byte[] joined(byte[]... pieces) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      whole.writeBytes(piece);
    }
    return whole.toByteArray();
  }
}
