package matinee.server.room;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// All a room knows of a key or token: its SHA-256. Enough to recognize it, useless to whoever
/// reads the room's state (RM2).
public record KeyHash(String hex) {
  public static KeyHash of(String secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return new KeyHash(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Takes as long for a hash that begins alike as for any other.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeyHash(String otherHex)
        && MessageDigest.isEqual(
            hex.getBytes(StandardCharsets.US_ASCII), otherHex.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public int hashCode() {
    return hex.hashCode();
  }

  @Override
  public String toString() {
    return "KeyHash[…]";
  }
}
