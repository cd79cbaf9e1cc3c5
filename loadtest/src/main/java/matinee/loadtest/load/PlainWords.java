package matinee.loadtest.load;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Those whose frames are bare JSON.
final class PlainWords implements Words {
  private static final Beginnings BEGINNINGS = Beginnings.after("{\"type\":");

  @Override
  public byte[] opening(String name) {
    return bytes("{\"type\":\"hello\",\"name\":\"" + name + "\"}");
  }

  @Override
  public byte @Nullable [] answer(byte[] utf8, String name) {
    return null;
  }

  @Override
  public byte[] chat(long ref, String text) {
    return bytes("{\"type\":\"chat\",\"ref\":" + ref + ",\"text\":\"" + text + "\"}");
  }

  @Override
  public Heard hear(byte[] utf8) {
    return BEGINNINGS.of(utf8);
  }

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }
}
