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
import org.jspecify.annotations.Nullable;

/// The process of a server that is not Matinee: it says `ready PORT` and ends when its standard
/// input does, so that none is left over. For one thread.
final class Baseline implements AutoCloseable {
  private static final String READY = "ready ";
  private static final long STOPPING_SECONDS = 10;

  private final List<String> command = new ArrayList<>();
  private final Path log;
  private int port;
  private @Nullable Process process;

  Baseline(List<String> command, Path log) {
    this.command.addAll(List.of("taskset", "-c", Integer.toString(Target.PROCESSOR)));
    this.command.addAll(command);
    this.log = log;
  }

  void start() throws IOException {
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

  long pid() {
    Process running = process;
    if (running == null) {
      throw new IllegalStateException(command + " does not run");
    }
    return running.pid();
  }

  InetSocketAddress address() {
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
