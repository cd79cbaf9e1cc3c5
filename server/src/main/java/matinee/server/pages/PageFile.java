package matinee.server.pages;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One file of the page, ready to be sent as it is or packed.
///
/// @param zipped the same, gzipped
/// @param tag changes when the bytes do
public record PageFile(ByteBuffer plain, ByteBuffer zipped, String contentType, String tag) {
  private static final int TAG_BYTES = 12;

  static PageFile of(byte[] plain, byte[] zipped, String contentType) {
    return new PageFile(ByteBuffer.wrap(plain), ByteBuffer.wrap(zipped), contentType, tagOf(plain));
  }

  /// Pictures and fonts are packed already.
  public boolean shrinks() {
    return zipped.remaining() < plain.remaining() * 9 / 10;
  }

  /// The bytes to send, for one answer.
  public ByteBuffer bytes(boolean packed) {
    return (packed ? zipped : plain).asReadOnlyBuffer();
  }

  private static String tagOf(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "W/\"" + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
