package matinee.loadtest.night;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/// A histogram in a few numbers.
record Delays(
    long count, long p50Micros, long p90Micros, long p99Micros, long p999Micros, long mostMicros) {
  static Delays of(Histogram micros) {
    return new Delays(
        micros.getTotalCount(),
        micros.getValueAtPercentile(50),
        micros.getValueAtPercentile(90),
        micros.getValueAtPercentile(99),
        micros.getValueAtPercentile(99.9),
        micros.getMaxValue());
  }

  double p99Ms() {
    return p99Micros / 1e3;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %.2f ms, p99 %.2f ms, p999 %.2f ms, most %.1f ms (%,d)",
        p50Micros / 1e3,
        p99Ms(),
        p999Micros / 1e3,
        mostMicros / 1e3,
        count);
  }
}
