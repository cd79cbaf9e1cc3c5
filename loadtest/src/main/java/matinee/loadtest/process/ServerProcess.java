package matinee.loadtest.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One server on this machine, started again on the same ports as often as a proof wants. It ends
/// with this process whatever happens. For one thread.
public final class ServerProcess implements AutoCloseable {
  private static final long STARTING_SECONDS = 60;
  private static final long STOPPING_SECONDS = 30;
  private static final String READY = "Matinee is ready";
  private static final String LOOPBACK = "127.0.0.1";

  /// All bots come from one address, and a proof makes more of everything than a person would.
  private static final List<String> ONE_ADDRESS =
      List.of("sockets", "connections", "new-rooms", "previews", "requests", "all-connections");

  private final List<String> command = new ArrayList<>();
  private final Path log;
  private final int port;
  private final int managementPort;
  private @Nullable Process process;

  /// One that does not run yet.
  ///
  /// @param port of the visitors; the next one is the operator's
  /// @param log where all that its lives say on standard error goes
  public ServerProcess(Path jar, int port, List<String> jvm, List<String> flags, Path log)
      throws IOException {
    this.port = port;
    this.managementPort = port + 1;
    this.log = log;
    command.add(java("java").toString());
    command.addAll(jvm);
    command.addAll(List.of("-jar", jar.toString(), "--port", Integer.toString(port)));
    command.addAll(List.of("--management-port", Integer.toString(managementPort)));
    ONE_ADDRESS.forEach(limit -> command.addAll(List.of("--limit-" + limit, "0")));
    command.addAll(flags);
    Files.createDirectories(log.toAbsolutePath().getParent());
    Files.writeString(log, "");
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
  }

  /// A program of the JDK that runs this one.
  public static Path java(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name);
  }

  /// The JVM's flags that docs/OPERATING.md advises for thousands of rooms.
  ///
  /// @param jar built where `make` builds it
  public static List<String> flagsForThousands(Path jar) {
    return List.of("@" + jar.resolveSibling("../thousands.jvm").normalize());
  }

  /// Keeps it, from its next start on, on one processor of this machine (Linux).
  public void pinTo(int processor) {
    command.addAll(0, List.of("taskset", "-c", Integer.toString(processor)));
  }

  /// Returns when it is ready, and at which nanosecond that was.
  public long start() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("MATINEE_"));
    Process started = builder.start();
    process = started;
    BufferedReader out = started.inputReader();
    CompletableFuture<Long> ready = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                  if (line.startsWith(READY)) {
                    ready.complete(System.nanoTime());
                  }
                }
                ready.completeExceptionally(new IOException("the server ended; see " + log));
              } catch (IOException e) {
                ready.completeExceptionally(e);
              }
            });
    try {
      return ready.get(STARTING_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      kill();
      throw new IOException("no server came up: " + e.getMessage() + lastWords(), e);
    }
  }

  /// As the machine's own power switch would. Returns at which nanosecond.
  public long kill() {
    Process running = process;
    if (running == null) {
      return System.nanoTime();
    }
    long atNanos = System.nanoTime();
    running.destroyForcibly();
    await(running);
    process = null;
    return atNanos;
  }

  /// Asks it to stop and waits until it has. Returns its exit code.
  public int stop() {
    Process running = process;
    if (running == null) {
      return 0;
    }
    running.toHandle().destroy(); // the other destroy would close our end of its output
    await(running);
    process = null;
    return running.exitValue();
  }

  public long pid() {
    Process running = process;
    if (running == null) {
      throw new IllegalStateException("the server does not run");
    }
    return running.pid();
  }

  public InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  public URI url() {
    return URI.create("http://" + LOOPBACK + ":" + port);
  }

  public URI management() {
    return URI.create("http://" + LOOPBACK + ":" + managementPort);
  }

  /// Lines of its log that tell of a bug.
  public List<String> errors() throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(" ERROR ") || line.contains("Exception")).toList();
    }
  }

  @Override
  public void close() {
    stop();
  }

  private String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return lines.isEmpty() ? "" : " (" + lines.getLast() + ")";
  }

  private static void await(Process running) {
    try {
      if (!running.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
        running.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      running.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
