package matinee.loadtest.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;

/// What the rounds of all targets came to: the one in the middle, and how many times that of `ws`
/// it is. For one thread.
final class Medians {
  private static final String YARDSTICK = "ws";

  private final Map<String, List<Figures>> found = new LinkedHashMap<>();

  void add(String name, Figures figures) {
    found.computeIfAbsent(name, _ -> new ArrayList<>()).add(figures);
  }

  void forEach(BiConsumer<String, List<Figures>> what) {
    found.forEach(what);
  }

  double of(String name, ToDoubleFunction<Figures> what) {
    double[] sorted =
        found.getOrDefault(name, List.of()).stream().mapToDouble(what).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  /// NaN when `ws` was not asked.
  double besideWs(String name, ToDoubleFunction<Figures> what) {
    return of(name, what) / of(YARDSTICK, what);
  }

  void print() {
    System.out.printf(
        "%nmedians       saturated:                                       equal load:%n");
    System.out.printf(
        "%-10s %10s %10s %6s %7s %6s %6s   %10s %6s %7s %7s %7s %9s%n",
        "",
        "a second",
        "a CPU s",
        "x ws",
        "server",
        "seats",
        "others",
        "a CPU s",
        "x ws",
        "p50 µs",
        "p99 µs",
        "p999 µs",
        "asked late");
    for (String name : found.keySet()) {
      System.out.printf(
          Locale.ROOT,
          "%-10s %,10.0f %,10.0f %6.2f %5.0f %% %4.0f %% %4.0f %%   %,10.0f %6.2f %,7.0f %,7.0f %,7.0f %,9.0f%n",
          name,
          of(name, one -> one.saturated().aSecond()),
          of(name, one -> one.saturated().aProcessorSecond()),
          besideWs(name, one -> one.saturated().aProcessorSecond()),
          of(name, one -> one.saturated().server()),
          of(name, one -> one.saturated().seats()),
          of(name, one -> one.saturated().others()),
          of(name, one -> one.open().aProcessorSecond()),
          besideWs(name, one -> one.open().aProcessorSecond()),
          of(name, Figures::p50Micros),
          of(name, Figures::p99Micros),
          of(name, Figures::p999Micros),
          of(name, Figures::lateP99Micros));
    }
  }
}
