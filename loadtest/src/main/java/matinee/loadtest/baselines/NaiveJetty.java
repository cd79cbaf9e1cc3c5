package matinee.loadtest.baselines;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/// Rooms on Jetty's WebSocket API as its handbook shows it, with all of its defaults. Says what its
/// heap keeps when asked, and ends when its standard input does.
final class NaiveJetty {
  private static final int MOST_BYTES = 16 * 1024;

  private NaiveJetty() {}

  public static void main(String[] args) throws Exception {
    Map<String, NaiveRoom> rooms = new ConcurrentHashMap<>();
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(
        WebSocketUpgradeHandler.from(
            server,
            container -> {
              container.setMaxTextMessageSize(MOST_BYTES);
              container.addMapping(
                  "/rooms/*",
                  (request, response, callback) ->
                      new NaiveMember(
                          rooms.computeIfAbsent(
                              request.getHttpURI().getPath(), _ -> new NaiveRoom())));
            }));
    server.start();
    System.out.println("ready " + connector.getLocalPort());
    answerUntilInputEnds();
    System.exit(0);
  }

  @SuppressWarnings("SystemGc") // it is what was asked for
  private static void answerUntilInputEnds() throws IOException {
    BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    while (asked.readLine() != null) {
      System.gc();
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      System.out.println("keeps " + (runtime.totalMemory() - runtime.freeMemory()));
    }
  }
}
