package matinee.loadtest.alarms;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The shipped rules in a hurry: every window and every `for:` is a tenth as long, and nothing else
/// is another.
final class Haste {
  private static final int TIMES = 10;
  private static final int MINUTE = 60;
  private static final int HOUR = 3_600;
  private static final Pattern WINDOW = Pattern.compile("(\\[|(?m:^\\s+for: ))(\\d+)([smh])");

  private Haste() {}

  static String with(String rules) {
    return WINDOW.matcher(rules).replaceAll(Haste::shorter);
  }

  private static String shorter(MatchResult window) {
    int unit =
        switch (window.group(3)) {
          case "h" -> HOUR;
          case "m" -> MINUTE;
          default -> 1;
        };
    return window.group(1) + Integer.parseInt(window.group(2)) * unit / TIMES + "s";
  }
}
