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
  private static final int KIBI = 1024;
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
    collectGarbage();
    String metrics = metrics();
    List<String> files = openFiles(server.pid());
    return new Sample(
        heapMiB(metrics),
        residentMiB(),
        (int) status(server.pid(), "Threads:"),
        files.size(),
        sockets(files),
        value(metrics, "matinee_rooms"),
        value(metrics, "matinee_seats"),
        value(metrics, "matinee_connections"));
  }

  public void collectGarbage() throws IOException, InterruptedException {
    String ran = jcmd("GC.run");
    if (!ran.contains("executed")) {
      throw new IOException("the garbage was not collected: " + ran);
    }
  }

  /// The C library keeps what the JVM itself, its compilers first of all, has freed. It gives that
  /// back to the kernel now.
  public void trimNativeHeap() throws IOException, InterruptedException {
    String ran = jcmd("System.trim_native_heap");
    if (!ran.contains("Trim native heap")) {
      throw new IOException("the native heap was not trimmed: " + ran);
    }
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
    return heapBytes(metrics) / MEBI;
  }

  public static long heapBytes(String metrics) {
    return (long)
        metrics
            .lines()
            .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
            .sum();
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
    return residentBytes(server.pid()) / MEBI;
  }

  /// What any process has of the machine's memory.
  public static long residentBytes(long pid) throws IOException {
    return (long) (status(pid, "VmRSS:") * KIBI);
  }

  /// How many sockets any process has.
  public static int sockets(long pid) throws IOException {
    return sockets(openFiles(pid));
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

  private static double status(long pid, String field) throws IOException {
    try (Stream<String> lines = Files.lines(proc(pid, "status"))) {
      return lines
          .filter(line -> line.startsWith(field))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    }
  }

  private static List<String> openFiles(long pid) throws IOException {
    try (Stream<Path> files = Files.list(proc(pid, "fd"))) {
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

  private static int sockets(List<String> files) {
    return (int) files.stream().filter(file -> file.startsWith("socket:")).count();
  }

  private static Path proc(long pid, String what) {
    return Path.of("/proc", Long.toString(pid), what);
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
