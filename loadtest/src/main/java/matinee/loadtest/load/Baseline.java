package matinee.loadtest.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import matinee.loadtest.process.ServerProcess;
import org.jspecify.annotations.Nullable;

/// A server that is not Matinee, whose rooms come to be when somebody enters. Its process says
/// `ready PORT` and ends when its standard input does, so that none is left over. For one thread.
final class Baseline implements Target {
  private static final String READY = "ready ";
  private static final long STOPPING_SECONDS = 10;

  private final String name;
  private final List<String> command = new ArrayList<>();
  private final String rooms;
  private final Words words;
  private final Path log;
  private int roomsMade;
  private int port;
  private @Nullable Process process;

  /// @param rooms the path of a room's WebSocket, up to its number
  private Baseline(String name, List<String> command, String rooms, Words words, Path results) {
    this.name = name;
    this.command.addAll(List.of("taskset", "-c", Integer.toString(PROCESSOR)));
    this.command.addAll(command);
    this.rooms = rooms;
    this.words = words;
    this.log = results.resolve("chatter-" + name + ".log");
  }

  /// Node's own: `ws`.
  static Baseline ws(Path baselines, Path results) {
    List<String> command = List.of("node", baselines.resolve("ws.mjs").toString());
    return new Baseline("ws", command, "/rooms/", new PlainWords(), results);
  }

  static Baseline socketIo(Path baselines, Path results) {
    List<String> command = List.of("node", baselines.resolve("socket-io.mjs").toString());
    String rooms = "/socket.io/?EIO=4&transport=websocket&room=";
    return new Baseline("socket.io", command, rooms, new SocketIoWords(), results);
  }

  /// Jetty's WebSocket API as its handbook shows it.
  static Baseline jetty(List<String> jvm, Path results) {
    List<String> command = new ArrayList<>();
    command.add(ServerProcess.java("java").toString());
    command.addAll(jvm);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("matinee.loadtest.baselines.NaiveJetty");
    return new Baseline("jetty", command, "/rooms/", new PlainWords(), results);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Words words() {
    return words;
  }

  @Override
  public String newRoom() {
    roomsMade++;
    return rooms + roomsMade;
  }

  @Override
  public void start() throws IOException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    Process started = new ProcessBuilder(command).redirectError(log.toFile()).start();
    process = started;
    BufferedReader out = started.inputReader();
    String line = out.readLine();
    if (line == null || !line.startsWith(READY)) {
      throw new IOException(command + " did not get ready, see " + log);
    }
    port = Integer.parseInt(line.substring(READY.length()));
  }

  @Override
  public long pid() {
    Process running = process;
    if (running == null) {
      throw new IllegalStateException(command + " does not run");
    }
    return running.pid();
  }

  @Override
  public InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  @Override
  public void close() {
    Process running = process;
    if (running == null) {
      return;
    }
    process = null;
    try {
      running.getOutputStream().close();
      if (!running.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
        running.destroyForcibly().waitFor();
      }
    } catch (IOException e) {
      running.destroyForcibly(); // it ended by itself
    } catch (InterruptedException e) {
      running.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
