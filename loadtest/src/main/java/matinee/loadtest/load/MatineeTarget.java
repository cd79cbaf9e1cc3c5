package matinee.loadtest.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import matinee.loadtest.NewRoom;
import matinee.loadtest.process.ServerProcess;

/// Matinee itself, with all that it does beside the chat.
final class MatineeTarget implements Target {
  private static final int PORT = 8_342;

  private final ServerProcess server;
  private final Words words = new PlainWords();
  private final HttpClient http = HttpClient.newHttpClient();

  MatineeTarget(Path jar, List<String> jvm, Path results) throws IOException {
    server =
        new ServerProcess(
            jar, PORT, jvm, List.of("--limit-chat", "0"), results.resolve("chatter-matinee.log"));
    server.pinTo(PROCESSOR);
  }

  @Override
  public String name() {
    return "matinee";
  }

  @Override
  public void start() throws IOException, InterruptedException {
    server.start();
  }

  @Override
  public long pid() {
    return server.pid();
  }

  @Override
  public InetSocketAddress address() {
    return server.address();
  }

  @Override
  public String newRoom() throws IOException, InterruptedException {
    return "/api/rooms/" + NewRoom.make(http, server.url()).roomId() + "/live";
  }

  @Override
  public Words words() {
    return words;
  }

  @Override
  public void close() {
    server.close();
    http.shutdownNow();
  }
}
