package matinee.loadtest.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import matinee.protocol.codec.WireCodec;
import tools.jackson.databind.JsonNode;

/// `GrowthPlot GROWTH.JSON GROWTH.SVG`: draws what [Growth] has measured: the server's processor
/// and the p99 of commands, beside the number of rooms.
final class GrowthPlot {
  private static final int WIDTH = 380;
  private static final int HEIGHT = 220;
  private static final int LEFT = 48;
  private static final int TOP = 34;
  private static final int APART = 64;
  private static final int BOTTOM = 46;

  /// Readable on white and on black, wherever the page that shows it stands.
  private static final String STYLE =
      """
      <style>
        text { font: 12px system-ui, sans-serif; fill: #333 }
        .title { font-weight: 600 }
        .grid { stroke: #8884 }
        .line { fill: none; stroke: #0a6fb8; stroke-width: 2 }
        .fit { stroke: #888; stroke-dasharray: 5 4 }
        circle { fill: #0a6fb8 }
        @media (prefers-color-scheme: dark) {
          text { fill: #ddd }
          .line { stroke: #6cb6ff }
          circle { fill: #6cb6ff }
        }
      </style>
      """;

  private GrowthPlot() {}

  public static void main(String[] args) throws IOException {
    Path svg = Path.of(args[1]);
    Files.createDirectories(svg.toAbsolutePath().getParent());
    Files.writeString(svg, svg(read(Path.of(args[0]))));
    System.out.println("Drawn to " + svg);
  }

  private static List<Point> read(Path json) throws IOException {
    List<Point> points = new ArrayList<>();
    JsonNode measured =
        new WireCodec().mapper().readTree(Files.readAllBytes(json)).path("measured");
    for (JsonNode point : measured.path("points")) {
      points.add(
          new Point(
              point.path("rooms").asInt(),
              point.path("processorShare").asDouble(),
              point.path("p99Ms").asDouble()));
    }
    return points;
  }

  static String svg(List<Point> points) {
    int width = 2 * (LEFT + WIDTH) + APART;
    int height = TOP + HEIGHT + BOTTOM;
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-label="The server's processor and the delay of commands beside the number of rooms">
        %s%s%s</svg>
        """
        .formatted(
            width,
            height,
            width,
            height,
            STYLE,
            chart(LEFT, "server, % of one processor", points, Point::processorShare, true),
            chart(
                2 * LEFT + WIDTH + APART - 20, "p99 of commands, ms", points, Point::p99Ms, false));
  }

  /// @param throughTheOrigin whether the best straight line through no rooms at no cost is drawn
  ///   too
  private static String chart(
      int left,
      String title,
      List<Point> points,
      ToDoubleFunction<Point> what,
      boolean throughTheOrigin) {
    List<Point> sorted = points.stream().sorted(Comparator.comparingInt(Point::rooms)).toList();
    Axis rooms = Axis.upTo(sorted.getLast().rooms(), WIDTH);
    Axis values = Axis.upTo(sorted.stream().mapToDouble(what).max().orElse(1), HEIGHT);
    Formatter svg = new Formatter(Locale.ROOT);
    svg.format("<g transform=\"translate(%d %d)\">%n", left, TOP);
    svg.format("<text class=\"title\" x=\"0\" y=\"-14\">%s</text>%n", title);
    for (double tick : values.ticks()) {
      double y = HEIGHT - values.at(tick);
      svg.format("<path class=\"grid\" d=\"M0 %.1fH%d\"/>", y, WIDTH);
      svg.format("<text x=\"-6\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n", y + 4, number(tick));
    }
    for (Point point : sorted) {
      svg.format(
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d</text>%n",
          rooms.at(point.rooms()), HEIGHT + 18, point.rooms());
    }
    svg.format(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">rooms of eight</text>%n", WIDTH, HEIGHT + 36);
    if (throughTheOrigin) {
      int most = sorted.getLast().rooms();
      double fit = Point.slope(sorted) * most;
      svg.format(
          "<path class=\"fit\" d=\"M0 %dL%.1f %.1f\"/>%n",
          HEIGHT, rooms.at(most), HEIGHT - values.at(fit));
    }
    Formatter line = new Formatter(Locale.ROOT);
    String pen = "M";
    for (Point point : sorted) {
      double x = rooms.at(point.rooms());
      double y = HEIGHT - values.at(what.applyAsDouble(point));
      line.format("%s%.1f %.1f", pen, x, y);
      pen = "L";
      svg.format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>", x, y);
    }
    svg.format("%n<path class=\"line\" d=\"%s\"/>%n</g>%n", line);
    return svg.toString();
  }

  private static String number(double tick) {
    return tick == Math.rint(tick)
        ? String.format(Locale.ROOT, "%,d", Math.round(tick))
        : Double.toString(tick);
  }
}
