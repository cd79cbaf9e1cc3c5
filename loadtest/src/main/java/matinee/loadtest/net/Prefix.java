package matinee.loadtest.net;

import java.nio.charset.StandardCharsets;

/// How a frame begins. A load hears hundreds of thousands a second, so nothing is parsed.
public final class Prefix {
  private final byte[] bytes;

  public Prefix(String words) {
    bytes = words.getBytes(StandardCharsets.UTF_8);
  }

  public boolean begins(byte[] utf8) {
    if (utf8.length < bytes.length) {
      return false;
    }
    for (int i = bytes.length - 1; i >= 0; i--) { // what differs is at the end
      if (utf8[i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
