package matinee.loadtest.alarms;

import java.net.InetSocketAddress;
import matinee.loadtest.net.Loop;
import matinee.loadtest.net.Wire;
import matinee.protocol.ClientFrame;
import matinee.protocol.codec.WireCodec;
import org.jspecify.annotations.Nullable;

/// Newcomers at one room, forty a second, who go when they are told that it is full. Confined to
/// its loop.
final class Flood {
  private static final WireCodec CODEC = new WireCodec();
  private static final double BETWEEN_MS = 25;

  private final Loop loop;
  private final InetSocketAddress server;
  private final String path;
  private boolean stopped;

  Flood(Loop loop, InetSocketAddress server, String roomId) {
    this.loop = loop;
    this.server = server;
    this.path = "/api/rooms/" + roomId + "/live";
  }

  void go() {
    if (!stopped) {
      Newcomer one = new Newcomer();
      one.wire = loop.open(server, path, 0, one);
      loop.afterMs(BETWEEN_MS, this::go);
    }
  }

  void stop() {
    stopped = true;
  }

  private static final class Newcomer implements Wire.Ear {
    private @Nullable Wire wire;

    @Override
    public void opened() {
      Wire here = wire;
      if (here != null) {
        here.send(CODEC.encode(new ClientFrame.Hello("Newcomer", null, null)));
      }
    }

    @Override
    public void heard(byte[] utf8, long atNanos) {
      Wire here = wire;
      if (here != null) {
        here.abort(); // whatever the answer is
      }
    }

    @Override
    public void closed(int code, String reason) {}
  }
}
