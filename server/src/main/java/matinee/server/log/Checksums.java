package matinee.server.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// What SQLite does not check: that a row says what was written into it.
final class Checksums {
  private Checksums() {}

  static long ofRecord(long room, long seq, byte[] event, byte @Nullable [] secret) {
    CRC32C checksum = numbers(room, seq);
    checksum.update(event);
    if (secret != null) {
      checksum.update(secret);
    }
    return checksum.getValue();
  }

  static long ofSnapshot(long room, String key, String epoch, long seq, byte[] snapshot) {
    CRC32C checksum = numbers(room, seq);
    checksum.update(key.getBytes(StandardCharsets.UTF_8));
    checksum.update(epoch.getBytes(StandardCharsets.UTF_8));
    checksum.update(snapshot);
    return checksum.getValue();
  }

  private static CRC32C numbers(long room, long seq) {
    CRC32C checksum = new CRC32C();
    checksum.update(ByteBuffer.allocate(2 * Long.BYTES).putLong(room).putLong(seq).flip());
    return checksum;
  }
}
