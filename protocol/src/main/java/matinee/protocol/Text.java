package matinee.protocol;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What people may type: names, titles and chat are cleaned here, once, before anything else sees
/// them (RM6, CH1). Lengths are counted in code points.
public final class Text {
  /// Controls (but not line feed and tab), and the marks that turn writing around: a name made of
  /// those could pass for another or run over its neighbours.
  private static final Pattern CONTROLS =
      Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\p{Cs}\\p{Co}\\p{Cn}]");

  private static final Pattern BIDI =
      Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  /// Letters that look like nothing: zero-width characters and the like.
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0]");

  private Text() {}

  /// What a name looks like to people, who see neither invisible letters, nor which of two ways an
  /// accent was typed, nor much of case: equal where they would take one for the other (RM6).
  public static String asSeen(String line) {
    String composed = Normalizer.normalize(line, Normalizer.Form.NFKC);
    return visible(composed).toLowerCase(Locale.ROOT);
  }

  /// One line: a name or a title.
  static String line(String field, @Nullable String raw, int most, RefusalCode whenEmpty) {
    String line = cleaned(Limits.present(field, raw));
    line = SPACES.matcher(BIDI.matcher(line).replaceAll("")).replaceAll(" ").strip();
    if (visible(line).isBlank()) {
      throw new InvalidFrame(whenEmpty, field + " is empty");
    }
    return atMost(field, line, most);
  }

  /// Any text: line breaks stay, and so do the invisible letters that some scripts and emoji need.
  static String chat(@Nullable String raw) {
    String text = cleaned(Limits.present("text", raw)).strip();
    if (visible(text).isBlank()) {
      throw new InvalidFrame(RefusalCode.TEXT_EMPTY, "text is empty");
    }
    return atMost("text", text, Limits.CHAT);
  }

  private static String cleaned(String raw) {
    return isPlain(raw) ? raw : CONTROLS.matcher(raw.replace("\r\n", "\n")).replaceAll("");
  }

  private static String visible(String text) {
    return isPlain(text) ? text : INVISIBLE.matcher(text).replaceAll("");
  }

  /// Whether there is nothing in it but what an old typewriter has, as in most of what is said:
  /// then there is nothing to clean, and looking for it costs more than all the rest.
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\t') || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static String atMost(String field, String text, int most) {
    if (text.codePointCount(0, text.length()) > most) {
      throw new InvalidFrame(
          RefusalCode.TEXT_TOO_LONG, field + " is longer than " + most + " characters");
    }
    return text;
  }
}
