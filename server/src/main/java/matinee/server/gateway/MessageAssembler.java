package matinee.server.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Puts a message together from its frames, up to a limit. Confined to its connection's frames.
final class MessageAssembler {
  private final int most;
  private final ByteArrayOutputStream parts = new ByteArrayOutputStream(0);
  private boolean overflown;

  MessageAssembler(int most) {
    this.most = most;
  }

  /// The whole message when this part completes it, else null.
  byte @Nullable [] add(ByteBuffer part, boolean last) {
    if (overflown || parts.size() + part.remaining() > most) {
      overflown = true;
      return null;
    }
    byte[] bytes = new byte[part.remaining()];
    part.get(bytes);
    if (last && parts.size() == 0) {
      return bytes;
    }
    parts.writeBytes(bytes);
    if (!last) {
      return null;
    }
    byte[] whole = parts.toByteArray();
    parts.reset();
    return whole;
  }

  /// Whether a message was over the limit; nothing is taken in after that.
  boolean isOverflown() {
    return overflown;
  }
}
