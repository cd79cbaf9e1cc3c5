package matinee.loadtest.tail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import matinee.loadtest.NewRoom;
import matinee.loadtest.line.Line;

/// `Tail SERVER.JAR CLIENTS SECONDS DELAYS LOSSES FOLLOW-UPS [FEWEST-MICROS]`, in the server's
/// network namespace: a server for each follow-up, a line for each delay and loss, rooms at each
/// crossing, all pressed at the same time. `loadtest/tail.sh` is how it is started.
final class Tail {
  private static final int FIRST_PORT = 8_151;
  private static final int ROOMS_A_CELL = 2;
  private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(700);
  private static final int WARM_UP_ROUNDS = 15;
  private static final int MOST_SECONDS = 600;
  private static final int STARTING_SECONDS = 60;
  private static final int FINISHING_SECONDS = 60;

  private final List<Process> children = new ArrayList<>();
  private final List<Presser> pressers = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Path serverJar;
  private final String clients;

  private Tail(Path serverJar, String clients) {
    this.serverJar = serverJar;
    this.clients = clients;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Tail tail = new Tail(Path.of(args[0]), args[1]);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> tail.children.forEach(Process::destroyForcibly)));
    int seconds = Math.clamp(Integer.parseInt(args[2]), 1, MOST_SECONDS);
    if (args.length > 6) {
      Kernel.setFewestMicros(args[6]);
    }
    System.out.println(Kernel.described());
    List<Line> lines = tail.lines(args[3].split(",", -1), args[4].split(",", -1));
    tail.measure(seconds, lines, args[5].split(",", -1));
    System.exit(0);
  }

  private List<Line> lines(String[] delays, String[] losses)
      throws IOException, InterruptedException {
    List<Line> lines = new ArrayList<>();
    for (String delay : delays) {
      for (String loss : losses) {
        int delayMs = Integer.parseInt(delay);
        lines.add(Line.open(lines.size() + 1, clients, delayMs, Double.parseDouble(loss)));
      }
    }
    return lines;
  }

  private void measure(int seconds, List<Line> lines, String[] followUps)
      throws IOException, InterruptedException {
    for (int i = 0; i < followUps.length; i++) {
      serve(FIRST_PORT + i, followUps[i]);
    }
    Process watchers = watchers();
    try (var toThem = new PrintStream(watchers.getOutputStream(), true, StandardCharsets.UTF_8);
        var fromThem =
            new BufferedReader(
                new InputStreamReader(watchers.getInputStream(), StandardCharsets.UTF_8))) {
      for (Line line : lines) {
        for (int i = 0; i < followUps.length; i++) {
          toThem.println(cell(line, FIRST_PORT + i, followUps[i]).written());
        }
      }
      toThem.println();
      if (!"seated".equals(fromThem.readLine())) {
        throw new IOException("the watchers found no seats");
      }
      System.out.println("Everybody is seated; " + seconds + " s of presses begin.");
      toThem.println(press(seconds));
      fromThem.lines().forEach(System.out::println);
    }
    for (Line line : lines) {
      System.out.printf("%s: lost %.2f %% of all packets%n", line.name(), line.lostPercent());
    }
    if (!watchers.waitFor(FINISHING_SECONDS, TimeUnit.SECONDS)) {
      throw new IOException("the watchers do not end");
    }
  }

  private Cell cell(Line line, int port, String followUp) throws IOException, InterruptedException {
    URI beside = URI.create("http://127.0.0.1:" + port);
    List<String> rooms = new ArrayList<>();
    for (int i = 0; i < ROOMS_A_CELL; i++) {
      String room = NewRoom.make(http, beside).roomId();
      Presser presser = new Presser(http, beside, room);
      presser.awaitTheFilm();
      pressers.add(presser);
      rooms.add(room);
    }
    URI url = URI.create("http://" + line.server() + ":" + port);
    return new Cell(line.name() + " | " + followUp, line.delayMs(), url, rooms);
  }

  /// Every room at the same pace, each at a moment of its own. Returns the presses a room that
  /// count.
  private long press(int seconds) {
    long rounds = TimeUnit.SECONDS.toNanos(seconds) / EVERY_NANOS;
    long startNanos = System.nanoTime();
    long turns = (WARM_UP_ROUNDS + rounds) * pressers.size();
    for (long turn = 0; turn < turns; turn++) {
      long dueNanos = startNanos + turn * EVERY_NANOS / pressers.size();
      for (long wait = dueNanos - System.nanoTime();
          wait > 0;
          wait = dueNanos - System.nanoTime()) {
        LockSupport.parkNanos(wait);
      }
      pressers
          .get((int) (turn % pressers.size()))
          .press(turn >= (long) WARM_UP_ROUNDS * pressers.size());
    }
    return rounds;
  }

  private void serve(int port, String followUp) throws IOException, InterruptedException {
    Stream<String> unlimited =
        Stream.of("new-rooms", "sockets", "connections", "controls")
            .flatMap(limit -> Stream.of("--limit-" + limit, "0"));
    Stream<String> flags =
        Stream.of(
            "-jar",
            serverJar.toString(),
            "--host",
            "0.0.0.0", // every address here is of this namespace alone
            "--port",
            Integer.toString(port),
            "--management-port",
            "0",
            "--limit-follow-up",
            followUp);
    child(java(Stream.concat(flags, unlimited)), ProcessBuilder.Redirect.DISCARD);
    for (int i = 0; i < STARTING_SECONDS; i++) {
      try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException e) {
        TimeUnit.SECONDS.sleep(1);
      }
    }
    throw new IOException("no server came up on port " + port);
  }

  private Process watchers() throws IOException {
    String classPath = System.getProperty("java.class.path");
    Stream<String> inTheirNamespace = Stream.of("ip", "netns", "exec", clients);
    Stream<String> program = java(Stream.of("-cp", classPath, Watchers.class.getName()));
    return child(Stream.concat(inTheirNamespace, program), ProcessBuilder.Redirect.PIPE);
  }

  private static Stream<String> java(Stream<String> arguments) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Stream<String> frugal = Stream.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    return Stream.concat(Stream.concat(Stream.of(java.toString()), frugal), arguments);
  }

  private Process child(Stream<String> command, ProcessBuilder.Redirect output) throws IOException {
    Process child =
        new ProcessBuilder(command.toList())
            .redirectOutput(output)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    children.add(child);
    return child;
  }
}
