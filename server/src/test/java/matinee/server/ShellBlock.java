package matinee.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A block of commands in a page of the docs, and what the line before it says of running it.
///
/// @param mark that line
/// @param line where the block begins
record ShellBlock(String mark, int line, String text) {
  private static final String RUN = "<!-- run -->";
  private static final Pattern NOT_RUN = Pattern.compile("<!-- not run here: \\S.* -->");

  /// A block that does not say what it is in counts as one of commands.
  private static final Set<String> SHELLS = Set.of("```", "```sh", "```bash", "```console");

  static List<ShellBlock> in(List<String> page) {
    List<ShellBlock> blocks = new ArrayList<>();
    for (int at = 0; at < page.size(); at++) {
      if (page.get(at).startsWith("```")) {
        int end = at + 1 + page.subList(at + 1, page.size()).indexOf("```");
        if (SHELLS.contains(page.get(at).strip())) {
          String text = String.join("\n", page.subList(at + 1, end));
          blocks.add(new ShellBlock(page.get(at - 1).strip(), at + 1, text));
        }
        at = end;
      }
    }
    return blocks;
  }

  boolean isRun() {
    return mark.equals(RUN);
  }

  boolean isMarked() {
    return isRun() || NOT_RUN.matcher(mark).matches();
  }

  String place() {
    return "line " + line;
  }
}
