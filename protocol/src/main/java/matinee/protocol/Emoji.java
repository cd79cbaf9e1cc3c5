package matinee.protocol;

import java.util.regex.Pattern;

/// Decides what a reaction may be: one grapheme that is drawn as an emoji (RX1). The property
/// classes are Java's own (Unicode Technical Standard 51); digits count as emoji there only in a
/// keycap.
final class Emoji {
  private static final Pattern ONE_GRAPHEME = Pattern.compile("\\X");

  private static final Pattern EMOJI =
      Pattern.compile(
          "(?s).*(\\p{IsEmoji_Presentation}|\\p{IsExtended_Pictographic}|\\x{20E3}|[\\x{1F1E6}-\\x{1F1FF}]{2}).*");

  private static final int LONGEST = 64;

  private Emoji() {}

  static boolean isOne(String text) {
    return text.length() <= LONGEST
        && ONE_GRAPHEME.matcher(text).matches()
        && EMOJI.matcher(text).matches();
  }
}
