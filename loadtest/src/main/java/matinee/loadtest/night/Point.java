package matinee.loadtest.night;

import java.util.Comparator;
import java.util.List;

/// What so many rooms take of a server.
///
/// @param processorShare in percent
/// @param p99Ms of commands
record Point(int rooms, double processorShare, double p99Ms) {
  static Point of(Measured measured) {
    return new Point(measured.rooms(), measured.processorShare(), measured.commands().p99Ms());
  }

  double shareOfARoom() {
    return processorShare / rooms;
  }

  /// What one of the most rooms costs beside one where they are cheapest: 1 or less for what grows
  /// in a straight line or slower.
  static double dearer(List<Point> points) {
    Point most = points.stream().max(Comparator.comparingInt(Point::rooms)).orElseThrow();
    double cheapest = points.stream().mapToDouble(Point::shareOfARoom).min().orElseThrow();
    return most.shareOfARoom() / cheapest;
  }

  /// How steep the straight line through no rooms at no cost is that fits best (least squares).
  static double slope(List<Point> points) {
    double products = points.stream().mapToDouble(p -> p.rooms() * p.processorShare()).sum();
    double squares = points.stream().mapToDouble(p -> (double) p.rooms() * p.rooms()).sum();
    return products / squares;
  }
}
