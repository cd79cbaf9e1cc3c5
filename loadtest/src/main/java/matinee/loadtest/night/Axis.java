package matinee.loadtest.night;

import java.util.ArrayList;
import java.util.List;

/// One axis of a plot: from 0 to a round number, in round steps.
///
/// @param length in pixels
record Axis(double end, double step, double length) {
  private static final int MOST_STEPS = 5;

  /// One that reaches this number.
  static Axis upTo(double most, double length) {
    double magnitude = Math.pow(10, Math.floor(Math.log10(most / MOST_STEPS)));
    double step = magnitude;
    for (double factor : new double[] {1, 2, 5, 10}) {
      step = factor * magnitude;
      if (Math.ceil(rounded(most / step)) <= MOST_STEPS) {
        break;
      }
    }
    return new Axis(rounded(Math.ceil(rounded(most / step)) * step), step, length);
  }

  double at(double value) {
    return value / end * length;
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i <= Math.round(end / step); i++) {
      ticks.add(rounded(i * step));
    }
    return ticks;
  }

  private static double rounded(double value) {
    return Math.round(value * 1e9) / 1e9;
  }
}
