package matinee.loadtest.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import matinee.loadtest.NewRoom;
import matinee.loadtest.process.ServerProcess;
import matinee.loadtest.process.Vitals;

/// Matinee itself, with all that it does beside the chat.
final class MatineeTarget implements Target {
  private static final int PORT = 8_342;

  private final ServerProcess server;
  private final Vitals vitals;
  private final Words words = new PlainWords();
  private final HttpClient http = HttpClient.newHttpClient();

  MatineeTarget(Path jar, List<String> jvm, List<String> flags, Path results) throws IOException {
    server = new ServerProcess(jar, PORT, jvm, flags, results.resolve("load-matinee.log"));
    server.pinTo(PROCESSOR);
    vitals = new Vitals(server, http);
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
  public List<byte[]> furnishing() {
    return Furnishing.commands();
  }

  @Override
  public boolean isEmpty() throws IOException, InterruptedException {
    String metrics = vitals.metrics();
    return Vitals.value(metrics, "matinee_rooms") == 0
        && Vitals.value(metrics, "matinee_connections") == 0;
  }

  /// The second collection takes what the first one gave free only then, memory beside the heap.
  @Override
  public Memory memory() throws IOException, InterruptedException {
    vitals.collectGarbage();
    vitals.collectGarbage();
    vitals.trimNativeHeap();
    return new Memory(Vitals.residentBytes(pid()), Vitals.heapBytes(vitals.metrics()));
  }

  @Override
  public void close() {
    server.close();
  }
}
