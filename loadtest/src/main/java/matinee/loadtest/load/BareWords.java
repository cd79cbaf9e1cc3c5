package matinee.loadtest.load;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Those of a connection that is opened and kept, and no more: no name, no room, no chat.
enum BareWords implements Words {
  WEB_SOCKET {
    @Override
    public byte @Nullable [] answer(byte[] utf8, String name) {
      return null;
    }

    @Override
    public boolean openIsWelcome() {
      return true;
    }

    @Override
    public Heard hear(byte[] utf8) {
      return Heard.OTHER;
    }
  },

  /// As far as its handshake goes, without which it would be closed.
  SOCKET_IO {
    @Override
    public byte @Nullable [] answer(byte[] utf8, String name) {
      if (SocketIoWords.OPEN.begins(utf8)) {
        return SocketIoWords.CONNECT.getBytes(StandardCharsets.US_ASCII);
      }
      return SocketIoWords.pong(utf8);
    }

    @Override
    public Heard hear(byte[] utf8) {
      return SocketIoWords.CONNECTED.begins(utf8) ? Heard.WELCOME : Heard.OTHER;
    }
  };

  @Override
  public byte @Nullable [] opening(String name) {
    return null;
  }

  @Override
  public byte[] chat(long ref, String text) {
    throw new UnsupportedOperationException("a bare connection says nothing");
  }
}
