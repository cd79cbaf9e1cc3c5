package matinee.loadtest.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import matinee.loadtest.process.ServerProcess;
import matinee.loadtest.process.Vitals;
import org.jspecify.annotations.Nullable;

/// A server that is not Matinee, whose rooms come to be when somebody enters. Its process says
/// `ready PORT`, answers a line on its standard input with `keeps BYTES`, its heap without garbage,
/// and ends when that input does, so that none is left over. For one thread.
final class Baseline implements Target {
  private static final String READY = "ready ";
  private static final String KEEPS = "keeps ";
  private static final String SOCKET_IO = "/socket.io/?EIO=4&transport=websocket&room=";
  private static final long STOPPING_SECONDS = 10;

  private final String name;
  private final List<String> command = new ArrayList<>();
  private final String rooms;
  private final Words words;
  private final Path log;
  private int roomsMade;
  private int port;
  private int socketsAtFirst;
  private @Nullable Process process;
  private @Nullable BufferedReader out;

  /// @param rooms the path of a room's WebSocket, up to its number
  private Baseline(String name, List<String> command, String rooms, Words words, Path results) {
    this.name = name;
    this.command.addAll(List.of("taskset", "-c", Integer.toString(PROCESSOR)));
    this.command.addAll(command);
    this.rooms = rooms;
    this.words = words;
    this.log = results.resolve("load-" + name + ".log");
  }

  /// Node's own: `ws`.
  static Baseline ws(Path baselines, Path results) {
    return new Baseline("ws", node(baselines, "ws.mjs"), "/rooms/", new PlainWords(), results);
  }

  static Baseline socketIo(Path baselines, Path results) {
    return new Baseline(
        "socket.io", node(baselines, "socket-io.mjs"), SOCKET_IO, new SocketIoWords(), results);
  }

  /// Connections alone, each as little as `ws` makes of one.
  static Baseline bareWs(Path baselines, Path results) {
    return new Baseline("ws", node(baselines, "bare-ws.mjs"), "/", BareWords.WEB_SOCKET, results);
  }

  static Baseline bareSocketIo(Path baselines, Path results) {
    List<String> command = node(baselines, "bare-socket-io.mjs");
    return new Baseline("socket.io", command, SOCKET_IO, BareWords.SOCKET_IO, results);
  }

  private static List<String> node(Path baselines, String script) {
    return List.of("node", "--expose-gc", baselines.resolve(script).toString());
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
    out = started.inputReader();
    port = Integer.parseInt(answer(READY));
    socketsAtFirst = Vitals.sockets(started.pid());
  }

  @Override
  public boolean isEmpty() throws IOException {
    return Vitals.sockets(pid()) <= socketsAtFirst;
  }

  @Override
  public Memory memory() throws IOException {
    Writer in = running().outputWriter();
    in.write("\n");
    in.flush();
    long heapBytes = Long.parseLong(answer(KEEPS));
    return new Memory(Vitals.residentBytes(pid()), heapBytes);
  }

  private String answer(String beginning) throws IOException {
    BufferedReader from = out;
    String line = from == null ? null : from.readLine();
    if (line == null || !line.startsWith(beginning)) {
      throw new IOException(command + " says " + line + ", not " + beginning + "…; see " + log);
    }
    return line.substring(beginning.length());
  }

  @Override
  public long pid() {
    return running().pid();
  }

  private Process running() {
    Process running = process;
    if (running == null) {
      throw new IllegalStateException(command + " does not run");
    }
    return running;
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
