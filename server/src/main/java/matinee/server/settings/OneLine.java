package matinee.server.settings;

/// A text that came from somewhere else, so that it can't end a line or steer a terminal: what is
/// no visible character is written as Java would write it.
public final class OneLine {
  private OneLine() {}

  public static String of(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSafe(c)) {
        if (clean != null) {
          clean.append(c);
        }
      } else {
        if (clean == null) {
          clean = new StringBuilder(text.length() + 8).append(text, 0, i);
        }
        clean.append(escaped(c));
      }
    }
    return clean == null ? text : clean.toString();
  }

  private static boolean isSafe(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String escaped(char c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format("\\u%04x", (int) c);
    };
  }
}
