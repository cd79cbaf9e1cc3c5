package matinee.server.fuzz;

import org.jspecify.annotations.Nullable;

/// `$x` in a script: what only the evening itself can know, a token or the item that is on.
final class Words {
  private Words() {}

  interface Meaning {
    /// What the letter stands for; null for nothing but itself.
    @Nullable String of(char letter);
  }

  static String expand(String text, Meaning meaning) {
    StringBuilder all = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String word = c == '$' && i + 1 < text.length() ? meaning.of(text.charAt(i + 1)) : null;
      if (word == null) {
        all.append(c);
      } else {
        all.append(word);
        i++;
      }
    }
    return all.toString();
  }
}
