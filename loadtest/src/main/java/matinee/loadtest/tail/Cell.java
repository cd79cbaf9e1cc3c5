package matinee.loadtest.tail;

import java.net.URI;
import java.util.List;

/// One thing that is measured: rooms of one server at the end of one line.
///
/// @param name what a reader of the table calls it
/// @param url the server at the end of that line
record Cell(String name, int delayMs, URI url, List<String> rooms) {
  private static final String BETWEEN = "\t";

  /// One line of text, for the process of the clients.
  String written() {
    return String.join(
        BETWEEN, name, Integer.toString(delayMs), url.toString(), String.join(",", rooms));
  }

  static Cell read(String line) {
    String[] parts = line.split(BETWEEN, -1);
    return new Cell(
        parts[0],
        Integer.parseInt(parts[1]),
        URI.create(parts[2]),
        List.of(parts[3].split(",", -1)));
  }
}
