package matinee.loadtest.load;

import matinee.loadtest.process.Pace;
import org.HdrHistogram.Histogram;

/// What one round of one target came to.
///
/// @param saturated everybody talks as fast as they are answered
/// @param open the same load for all; the times are of it
/// @param lateP99Micros how late those who ask were themselves, which is within these times
/// @param wrong what was lost or refused, in words, or empty
record Figures(
    Pace saturated,
    Pace open,
    long p50Micros,
    long p99Micros,
    long p999Micros,
    long lateP99Micros,
    String wrong) {

  static Figures of(
      Pace saturated, Pace open, Histogram micros, Histogram lateMicros, String wrong) {
    return new Figures(
        saturated,
        open,
        micros.getValueAtPercentile(50),
        micros.getValueAtPercentile(99),
        micros.getValueAtPercentile(99.9),
        lateMicros.getValueAtPercentile(99),
        wrong);
  }
}
