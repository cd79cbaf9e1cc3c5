package matinee.loadtest.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;

/// What the rounds of all targets came to: the one in the middle, and how many times that of `ws`
/// it is. For one thread.
///
/// @param <F> the figures of one round
final class Medians<F> {
  private static final String YARDSTICK = "ws";

  private final Map<String, List<F>> found = new LinkedHashMap<>();

  void add(String name, F figures) {
    found.computeIfAbsent(name, _ -> new ArrayList<>()).add(figures);
  }

  void forEach(BiConsumer<String, List<F>> what) {
    found.forEach(what);
  }

  double of(String name, ToDoubleFunction<F> what) {
    double[] sorted =
        found.getOrDefault(name, List.of()).stream().mapToDouble(what).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  /// NaN when `ws` was not asked.
  double besideWs(String name, ToDoubleFunction<F> what) {
    return beside(YARDSTICK, name, what);
  }

  /// How many times that of another it is; NaN when that was not asked.
  double beside(String other, String name, ToDoubleFunction<F> what) {
    return of(name, what) / of(other, what);
  }

  Set<String> names() {
    return found.keySet();
  }
}
