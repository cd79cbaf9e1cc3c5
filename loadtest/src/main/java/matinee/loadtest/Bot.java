package matinee.loadtest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import matinee.protocol.ClientFrame;
import matinee.protocol.ServerFrame;
import matinee.protocol.codec.WireCodec;

/// One client: a socket, the codec, and whoever listens to what it hears. Frames are heard one at a
/// time; sending is for one thread.
public final class Bot implements WebSocket.Listener {
  private static final WireCodec CODEC = new WireCodec();
  private static final String SUBPROTOCOL = "matinee.v1";

  private final Consumer<ServerFrame> hears;
  private final StringBuilder partial = new StringBuilder();
  private CompletableFuture<WebSocket> lastSent = new CompletableFuture<>();

  private Bot(Consumer<ServerFrame> hears) {
    this.hears = hears;
  }

  /// Connects and says hello.
  public static Bot enter(
      HttpClient http, URI server, String roomId, String name, Consumer<ServerFrame> hears) {
    Bot bot = new Bot(hears);
    URI live =
        URI.create(
            server.toString().replaceFirst("^http", "ws") + "/api/rooms/" + roomId + "/live");
    bot.lastSent = http.newWebSocketBuilder().subprotocols(SUBPROTOCOL).buildAsync(live, bot);
    bot.say(new ClientFrame.Hello(name, null, null));
    return bot;
  }

  /// Sends after all that was said before.
  public void say(ClientFrame frame) {
    String text = new String(CODEC.encode(frame), StandardCharsets.UTF_8);
    lastSent = lastSent.thenCompose(socket -> socket.sendText(text, true));
  }

  public void leave() {
    lastSent.thenAccept(WebSocket::abort).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      byte[] utf8 = partial.toString().getBytes(StandardCharsets.UTF_8);
      partial.setLength(0);
      hears.accept(CODEC.decodeServerFrame(utf8));
    }
    socket.request(1);
    return CompletableFuture.completedStage(null);
  }
}
