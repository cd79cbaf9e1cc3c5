package matinee.loadtest.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What a server process uses and counts, read from the kernel, from its JVM and from its own
/// metrics.
public record Vitals(ServerProcess server, HttpClient http) {
  private static final double MEBI = 1024 * 1024;

  /// The process at one moment.
  ///
  /// @param heapMiB what is left of the heap after a full collection
  /// @param rooms by its own count, as are seats and connections
  public record Sample(
      double heapMiB,
      double residentMiB,
      int threads,
      int files,
      int sockets,
      double rooms,
      double seats,
      double connections) {}

  /// Collects the garbage first, so that what is seen is what is kept.
  public Sample sample() throws IOException, InterruptedException {
    String ran = jcmd("GC.run");
    if (!ran.contains("executed")) {
      throw new IOException("the garbage was not collected: " + ran);
    }
    String metrics = metrics();
    List<String> files = openFiles();
    return new Sample(
        heapMiB(metrics),
        residentMiB(),
        (int) status("Threads:"),
        files.size(),
        (int) files.stream().filter(file -> file.startsWith("socket:")).count(),
        value(metrics, "matinee_rooms"),
        value(metrics, "matinee_seats_taken"),
        value(metrics, "matinee_connections"));
  }

  public String metrics() throws IOException, InterruptedException {
    URI uri = server.management().resolve("/metrics");
    return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /// The sum of all that bear this name and begin with these labels.
  public static double value(String metrics, String nameAndLabels) {
    return metrics
        .lines()
        .filter(
            line -> line.startsWith(nameAndLabels + " ") || line.startsWith(nameAndLabels + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  public static double heapMiB(String metrics) {
    return metrics
            .lines()
            .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
            .sum()
        / MEBI;
  }

  /// What is left of the heap after a full collection, without the eden: there the very request
  /// that asks for it takes many MiB when the heap is large.
  public static double collectedHeapMiB(String metrics) {
    return metrics
            .lines()
            .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
            .filter(line -> !line.contains("Eden Space"))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
            .sum()
        / MEBI;
  }

  public double residentMiB() throws IOException {
    return status("VmRSS:") / 1024;
  }

  /// Seconds of processor that it has used.
  public double processorSeconds() throws IOException {
    return processorSeconds(server.pid());
  }

  /// The same of any process.
  public static double processorSeconds(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    double ticks = Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
    return ticks / 100;
  }

  private double status(String field) throws IOException {
    try (Stream<String> lines = Files.lines(proc("status"))) {
      return lines
          .filter(line -> line.startsWith(field))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    }
  }

  private List<String> openFiles() throws IOException {
    try (Stream<Path> files = Files.list(proc("fd"))) {
      return files.map(Vitals::target).toList();
    }
  }

  private static String target(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (java.nio.file.NoSuchFileException e) {
      return ""; // closed in between
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path proc(String what) {
    return Path.of("/proc", Long.toString(server.pid()), what);
  }

  private String jcmd(String what) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(ServerProcess.java("jcmd").toString(), Long.toString(server.pid()), what)
            .redirectErrorStream(true)
            .start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    jcmd.waitFor();
    return said;
  }
}
