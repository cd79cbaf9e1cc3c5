package matinee.server.http.calendar;

import java.nio.charset.StandardCharsets;

/// The lines of an iCalendar file (RFC 5545, 3.1): each ends in CRLF, and one of more than 75 bytes
/// goes on in the next, which then begins with a space; no character is cut in two.
final class Lines {
  private static final int LONGEST = 75;
  private static final String FOLD = "\r\n ";

  private final StringBuilder all = new StringBuilder();

  /// @param line without its end
  Lines add(String line) {
    int bytes = 0;
    for (int i = 0; i < line.length(); ) {
      int next = line.offsetByCodePoints(i, 1);
      String one = line.substring(i, next);
      int more = one.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + more > LONGEST) {
        all.append(FOLD);
        bytes = 1;
      }
      all.append(one);
      bytes += more;
      i = next;
    }
    all.append("\r\n");
    return this;
  }

  /// A property whose value is what people wrote (3.3.11).
  Lines text(String name, String value) {
    String escaped =
        value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
    return add(name + ":" + escaped);
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
