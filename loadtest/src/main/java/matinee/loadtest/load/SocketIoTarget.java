package matinee.loadtest.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// socket.io over a WebSocket alone: its frames are an Engine.IO digit, a Socket.IO digit, and an
/// array of an event's name and its JSON.
final class SocketIoTarget implements Target {
  private static final Prefix OPEN = new Prefix("0{");
  private static final Prefix CONNECTED = new Prefix("40");
  private static final Prefix PING = new Prefix("2");
  private static final Prefix POSTED = new Prefix("42[\"chatPosted\"");
  private static final Prefix DONE = new Prefix("42[\"done\"");
  private static final Prefix WELCOME = new Prefix("42[\"welcome\"");
  private static final Prefix REFUSED = new Prefix("42[\"refused\"");

  private final Baseline process;
  private int rooms;

  SocketIoTarget(Path baselines, Path results) {
    process =
        new Baseline(
            List.of("node", baselines.resolve("socket-io.mjs").toString()),
            results.resolve("chatter-socket.io.log"));
  }

  @Override
  public String name() {
    return "socket.io";
  }

  @Override
  public void start() throws IOException {
    process.start();
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public InetSocketAddress address() {
    return process.address();
  }

  @Override
  public String newRoom() {
    rooms++;
    return "/socket.io/?EIO=4&transport=websocket&room=" + rooms;
  }

  @Override
  public byte @Nullable [] opening(String name) {
    return null;
  }

  @Override
  public byte @Nullable [] answer(byte[] utf8, String name) {
    if (OPEN.begins(utf8)) {
      return bytes("40");
    }
    if (CONNECTED.begins(utf8)) {
      return bytes("42[\"hello\",{\"name\":\"" + name + "\"}]");
    }
    return PING.begins(utf8) ? bytes("3") : null;
  }

  @Override
  public byte[] chat(long ref, String text) {
    return bytes("42[\"chat\",{\"ref\":" + ref + ",\"text\":\"" + text + "\"}]");
  }

  @Override
  public Heard hear(byte[] utf8) {
    if (POSTED.begins(utf8)) {
      return Heard.POSTED;
    }
    if (DONE.begins(utf8)) {
      return Heard.DONE;
    }
    if (REFUSED.begins(utf8)) {
      return Heard.REFUSED;
    }
    return WELCOME.begins(utf8) ? Heard.WELCOME : Heard.OTHER;
  }

  @Override
  public void close() {
    process.close();
  }

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }
}
