package matinee.loadtest.baselines;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/// Rooms on Jetty's WebSocket API as its handbook shows it, with all of its defaults. Ends when its
/// standard input does.
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
    untilInputEnds();
    System.exit(0);
  }

  private static void untilInputEnds() throws IOException {
    while (System.in.read() >= 0) {
      // whoever started it has nothing to say
    }
  }
}
