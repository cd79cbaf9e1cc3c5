package matinee.server.settings;

import java.util.Collection;
import java.util.Comparator;

/// What somebody may have meant who wrote a name that there is not.
final class Nearest {
  private Nearest() {}

  /// Empty when nothing is near.
  static String hint(String written, Collection<String> names) {
    int tolerance = Math.max(2, written.length() / 3);
    return names.stream()
        .filter(name -> distance(written, name) <= tolerance)
        .min(Comparator.comparingInt(name -> distance(written, name)))
        .map(name -> "; did you mean \"" + name + "\"?")
        .orElse("");
  }

  /// How many letters have to be put in, taken out or changed.
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = corner + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
