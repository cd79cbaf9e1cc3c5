package matinee.loadtest.load;

import java.nio.charset.StandardCharsets;
import matinee.loadtest.net.Prefix;
import org.jspecify.annotations.Nullable;

/// Those of socket.io over a bare WebSocket: Engine.IO packets (version 4), a digit before each,
/// and in them Socket.IO packets (version 5), another digit.
final class SocketIoWords implements Words {
  static final Prefix OPEN = new Prefix("0{");
  static final String CONNECT = "40";
  static final Prefix CONNECTED = new Prefix(CONNECT);
  private static final Prefix PING = new Prefix("2");
  private static final Beginnings BEGINNINGS = Beginnings.after("42[");

  @Override
  public byte @Nullable [] opening(String name) {
    return null;
  }

  @Override
  public byte @Nullable [] answer(byte[] utf8, String name) {
    if (OPEN.begins(utf8)) {
      return bytes(CONNECT);
    }
    if (CONNECTED.begins(utf8)) {
      return bytes("42[\"hello\",{\"name\":\"" + name + "\"}]");
    }
    return pong(utf8);
  }

  /// Who does not answer a ping is closed.
  static byte @Nullable [] pong(byte[] utf8) {
    return PING.begins(utf8) ? bytes("3") : null;
  }

  @Override
  public byte[] chat(long ref, String text) {
    return bytes("42[\"chat\",{\"ref\":" + ref + ",\"text\":\"" + text + "\"}]");
  }

  @Override
  public Heard hear(byte[] utf8) {
    return BEGINNINGS.of(utf8);
  }

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }
}
