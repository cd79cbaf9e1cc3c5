package matinee.server.host;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import matinee.server.room.KeyHash;
import matinee.server.room.RoomKey;
import matinee.server.room.Trace;
import org.jspecify.annotations.Nullable;

/// Makes of a visitor what one room may keep: mark and address, each hashed with that room's inner
/// key, so that what two rooms keep of the same person is not alike (ST6). Safe for any thread.
final class Fingerprints {
  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec key;

  Fingerprints(RoomKey roomKey) {
    this.key = new SecretKeySpec(roomKey.value().getBytes(StandardCharsets.UTF_8), HMAC);
  }

  Trace of(Visitor visitor) {
    return new Trace(hashed("mark ", visitor.mark()), hashed("address ", visitor.neighbourhood()));
  }

  /// @param kind so that the one is never taken for the other
  private @Nullable KeyHash hashed(String kind, @Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      byte[] hash = mac.doFinal((kind + value).getBytes(StandardCharsets.UTF_8));
      return new KeyHash(HexFormat.of().formatHex(hash));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }
}
