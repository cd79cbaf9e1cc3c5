package matinee.server.host;

import java.security.SecureRandom;
import java.util.Base64;
import matinee.server.room.RoomId;
import matinee.server.room.RoomKey;

/// The server's random words: room ids, host keys, seat tokens, marks.
public final class Tokens {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 18;
  private static final int MARK_BYTES = 6;

  private Tokens() {}

  /// 144 bits, for a browser's cookie (ST6).
  public static String mark() {
    return secret();
  }

  /// 144 bits: a host key, a seat token or a code for a second device.
  static String secret() {
    return text(SECRET_BYTES);
  }

  /// 48 bits, for what must differ but need not be secret: an epoch, a clock.
  public static String shortMark() {
    return text(MARK_BYTES);
  }

  /// As hard to guess as a token, though nobody ever sees it.
  static RoomKey roomKey() {
    return new RoomKey(secret());
  }

  /// 75 bits (RM1).
  static RoomId roomId() {
    StringBuilder id = new StringBuilder("xxxxx-xxxxx-xxxxx");
    for (int i = 0; i < id.length(); i++) {
      if (id.charAt(i) != '-') {
        id.setCharAt(i, RoomId.ALPHABET.charAt(RANDOM.nextInt(RoomId.ALPHABET.length())));
      }
    }
    return new RoomId(id.toString());
  }

  private static String text(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
