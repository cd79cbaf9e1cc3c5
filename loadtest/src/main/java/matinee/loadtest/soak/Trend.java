package matinee.loadtest.soak;

import java.util.List;

/// A straight line through samples that were taken at even intervals: how much a thing grows, and
/// how large it is on average.
///
/// @param mean of all samples
/// @param growth from the first to the last, along the line
record Trend(double mean, double growth) {
  static Trend of(List<Double> samples) {
    int count = samples.size();
    double middle = (count - 1) / 2.0;
    double mean = samples.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double covariance = 0;
    double variance = 0;
    for (int i = 0; i < count; i++) {
      covariance += (i - middle) * (samples.get(i) - mean);
      variance += (i - middle) * (i - middle);
    }
    return new Trend(mean, variance == 0 ? 0 : covariance / variance * (count - 1));
  }

  /// Whether it stays as it is, give or take.
  boolean isFlat(double partOfTheMean, double some) {
    return growth <= mean * partOfTheMean + some;
  }
}
