package matinee.server.settings;

import java.util.Collection;
import java.util.Comparator;

/// What somebody may have meant who wrote a name that there is not.
final class Nearest {
  private Nearest() {}

  /// Empty when nothing is near.
  static String hint(String written, Collection<String> names) {
    int tolerance = Math.max(1, written.length() / 3);
    return names.stream()
        .filter(name -> distance(written, name) <= tolerance)
        .min(Comparator.comparingInt(name -> distance(written, name)))
        .map(name -> "; did you mean \"" + name + "\"?")
        .orElse("");
  }

  /// How many letters have to be put in, taken out, changed, or swapped with the next.
  private static int distance(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, from, to, i, j);
      }
    }
    return cost[from.length()][to.length()];
  }

  private static int step(int[][] cost, String from, String to, int i, int j) {
    char a = from.charAt(i - 1);
    char b = to.charAt(j - 1);
    int changed = cost[i - 1][j - 1] + (a == b ? 0 : 1);
    int moved = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
    boolean isSwapped =
        i > 1 && j > 1 && a == to.charAt(j - 2) && b == from.charAt(i - 2) && a != b;
    int swapped = isSwapped ? cost[i - 2][j - 2] + 1 : Integer.MAX_VALUE;
    return Math.min(swapped, Math.min(changed, moved));
  }
}
