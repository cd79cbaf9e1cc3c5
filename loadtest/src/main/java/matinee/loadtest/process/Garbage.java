package matinee.loadtest.process;

/// What a JVM has collected and allocated so far, by its own metrics.
///
/// @param allocatedBytes what was collected and what lies in the eden now; exact for a collector
///   whose eden is one pool
public record Garbage(double collections, double seconds, double allocatedBytes) {
  private static final String EDEN = "Eden Space\"}";

  public static Garbage of(String metrics) {
    double inEden =
        metrics
            .lines()
            .filter(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains(EDEN))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
            .sum();
    return new Garbage(
        Vitals.value(metrics, "jvm_gc_pause_seconds_count"),
        Vitals.value(metrics, "jvm_gc_pause_seconds_sum"),
        Vitals.value(metrics, "jvm_gc_memory_allocated_bytes_total") + inEden);
  }

  public Garbage since(Garbage before) {
    return new Garbage(
        collections - before.collections,
        seconds - before.seconds,
        allocatedBytes - before.allocatedBytes);
  }
}
