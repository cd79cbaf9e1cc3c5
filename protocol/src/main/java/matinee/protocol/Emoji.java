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

  /// What a grapheme may be made of and still be an emoji: no letter and no accent beside it.
  private static final Pattern NOTHING_ELSE =
      Pattern.compile(
          "[\\p{IsEmoji}\\p{IsExtended_Pictographic}\\x{200D}\\x{FE0F}\\x{20E3}\\x{E0020}-\\x{E007F}]+");

  /// The longest there are, a family of four with a skin colour each, have eleven code points.
  private static final int LONGEST = 12;

  private Emoji() {}

  static boolean isOne(String text) {
    return text.length() <= 2 * LONGEST
        && text.codePointCount(0, text.length()) <= LONGEST
        && NOTHING_ELSE.matcher(text).matches()
        && ONE_GRAPHEME.matcher(text).matches()
        && EMOJI.matcher(text).matches();
  }
}
