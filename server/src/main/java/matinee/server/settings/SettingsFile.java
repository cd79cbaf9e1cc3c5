package matinee.server.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file of settings: `name = value` a line. A line that begins with `#` is a comment. A name may
/// stand on several lines when its flag may be repeated, and once otherwise.
///
/// @param entries by name, in the order of their lines
public record SettingsFile(Path path, Map<String, List<Entry>> entries) {
  private static final Pattern SETTING = Pattern.compile("([^=\\s]+)\\s*=\\s*(.*)");
  private static final Pattern LATE_COMMENT = Pattern.compile("(^|.*\\s)#(\\s.*|$)");
  private static final String BYTE_ORDER_MARK = "\ufeff";

  /// What a line sets.
  public record Entry(String value, Source.Line line) {}

  /// Reads it, whole, or not at all.
  ///
  /// @throws IllegalArgumentException when it can't be read as one; its message is one sentence
  public static SettingsFile read(Path path, Collection<Setting> known) {
    Map<String, Setting> byName = new LinkedHashMap<>();
    known.forEach(setting -> byName.put(setting.name(), setting));
    Map<String, List<Entry>> entries = new LinkedHashMap<>();
    int number = 0;
    for (String raw : lines(path)) {
      var line = new Source.Line(path, ++number);
      String text = raw.replace(BYTE_ORDER_MARK, "").strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        add(entries, byName, text, line);
      }
    }
    return new SettingsFile(path, entries);
  }

  private static void add(
      Map<String, List<Entry>> entries, Map<String, Setting> known, String text, Source.Line line) {
    Matcher parts = SETTING.matcher(text);
    check(parts.matches(), line, "a line is like \"port = 8080\"");
    String name = parts.group(1);
    String value = parts.group(2);
    Setting setting = known.get(name);
    if (setting == null) {
      throw new IllegalArgumentException(
          line + ": there is no setting " + quoted(name) + Nearest.hint(name, known.keySet()));
    }
    check(
        !name.equals(Layers.CONFIG), line, quoted(name) + " can't stand in a file, but is a flag");
    check(!value.isEmpty(), line, quoted(name) + " has no value");
    check(!LATE_COMMENT.matcher(value).matches(), line, "a comment has a line of its own");
    List<Entry> before = entries.computeIfAbsent(name, _ -> new ArrayList<>());
    if (!before.isEmpty() && !setting.repeats()) {
      int first = before.getFirst().line().number();
      throw new IllegalArgumentException(
          line + ": " + quoted(name) + " may be set once, and was on line " + first);
    }
    before.add(new Entry(value, line));
  }

  private static List<String> lines(Path path) {
    try {
      return Files.readAllLines(path);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("--config: there is no file " + path, e);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("--config: " + path + " is not UTF-8 text", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("--config: " + path + " can't be read", e);
    }
  }

  private static String quoted(String name) {
    return "\"" + OneLine.of(name) + "\"";
  }

  private static void check(boolean holds, Source.Line line, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(line + ": " + rule);
    }
  }
}
