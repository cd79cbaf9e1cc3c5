package matinee.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a fuzzer wrote as a script, a step a line, so that an input can be read by people, a
/// dictionary of the protocol's words lands where words belong, and any bytes at all mean
/// something:
///
/// `0{"type":…` guest 0 says this; `0/5{…` in fragments of 5 bytes; `0,5{…` in packets of 5 ·
/// `0:89there?` a frame with this first byte · `0=%81%80…` bytes · `0!` hangs up · `0_` is stalled,
/// `0^` no more · `+500` milliseconds pass · `*20` the last step 20 times more.
final class Script {
  /// More than there are seats.
  static final int GUESTS = 12;

  private static final int RADIX = 36;
  private static final int MOST_STEPS = 200;
  private static final int MOST_AGAIN = 150;
  private static final int MOST_MS = 20_000;
  private static final Pattern PIECES = Pattern.compile("([/,])(\\d{1,3})(.*)", Pattern.DOTALL);
  private static final Pattern FRAME = Pattern.compile(":(\\p{XDigit}{2})(.*)", Pattern.DOTALL);
  private static final Pattern ESCAPE = Pattern.compile("%(\\p{XDigit}{2})");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");

  private Script() {}

  static List<Step> of(byte[] input) {
    return new String(input, ISO_8859_1)
        .lines()
        .filter(line -> !line.isEmpty())
        .limit(MOST_STEPS)
        .map(Script::step)
        .toList();
  }

  private static Step step(String line) {
    String rest = line.substring(1);
    return switch (line.charAt(0)) {
      case '+' -> new Step.Pass(Duration.ofMillis(number(rest, MOST_MS)));
      case '*' -> new Step.Again(number(rest, MOST_AGAIN));
      default -> done(Math.floorMod(Character.digit(line.charAt(0), RADIX), GUESTS), rest);
    };
  }

  private static Step done(int guest, String what) {
    return switch (what.isEmpty() ? '{' : what.charAt(0)) {
      case '!' -> new Step.HangUp(guest);
      case '_' -> new Step.Stall(guest, true);
      case '^' -> new Step.Stall(guest, false);
      case '=' -> new Step.Raw(guest, unescaped(what.substring(1)));
      case ':' -> frame(guest, what);
      case '/', ',' -> pieces(guest, what);
      default -> new Step.Say(guest, 0, 0, what);
    };
  }

  private static Step frame(int guest, String what) {
    Matcher frame = FRAME.matcher(what);
    return frame.matches()
        ? new Step.Frame(guest, Integer.parseInt(frame.group(1), 16), unescaped(frame.group(2)))
        : new Step.Say(guest, 0, 0, what);
  }

  private static Step pieces(int guest, String what) {
    Matcher pieces = PIECES.matcher(what);
    if (!pieces.matches()) {
      return new Step.Say(guest, 0, 0, what);
    }
    int size = Integer.parseInt(pieces.group(2));
    return pieces.group(1).equals("/")
        ? new Step.Say(guest, size, 0, pieces.group(3))
        : new Step.Say(guest, 0, size, pieces.group(3));
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            hex -> Matcher.quoteReplacement("" + (char) Integer.parseInt(hex.group(1), 16)));
  }

  private static int number(String text, int most) {
    return DIGITS.matcher(text).matches() ? Math.min(most, Integer.parseInt(text)) : 1;
  }
}
