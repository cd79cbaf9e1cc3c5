package matinee.server.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/// `--help`: every flag under the heading of its group, with its default.
public final class HelpText {
  private static final int FLAGS = 38;
  private static final int MEANINGS = 62;
  private static final String UNITS =
      """

      Each flag can also stand in the environment, --public-url as MATINEE_PUBLIC_URL, and in the file
      that --config names, as "public-url = https://...". A flag wins over the environment, which wins
      over the file. "matinee check" says what is in force.
      Lengths of time are written like 500ms, 10s, 30m; sizes like 4096, 256k, 1m;
      rates as <a second>:<at once>, and 0 is no limit.
      """;

  private HelpText() {}

  public static String of(CommandLine commandLine, List<Setting> settings) {
    var usage = commandLine.getCommandSpec().usageMessage();
    StringBuilder text = new StringBuilder("Usage: " + usage.customSynopsis()[0] + "\n");
    text.append(usage.description()[0]).append("\n\n");
    var check = commandLine.getCommandSpec().positionalParameters().getFirst();
    text.append(rows(Map.of(check.paramLabel(), check.description()[0])));
    byGroup(settings)
        .forEach((group, ones) -> text.append('\n').append(group).append(":\n").append(rows(ones)));
    return text.append(UNITS).toString();
  }

  private static Map<String, Map<String, String>> byGroup(List<Setting> settings) {
    Map<String, Map<String, String>> groups = new LinkedHashMap<>();
    for (Setting setting : settings) {
      String value = setting.isSwitch() ? "" : "=" + setting.value();
      String initially =
          setting.initially() == null || setting.isSwitch()
              ? ""
              : " (default: " + setting.initially() + ")";
      groups
          .computeIfAbsent(setting.group(), _ -> new LinkedHashMap<>())
          .put(setting.flag() + value, setting.meaning() + initially);
    }
    return groups;
  }

  private static String rows(Map<String, String> meanings) {
    TextTable table =
        TextTable.forColumns(
            CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF),
            new Column(FLAGS, 2, Column.Overflow.SPAN),
            new Column(MEANINGS, 1, Column.Overflow.WRAP));
    meanings.forEach(table::addRowValues);
    return table.toString();
  }
}
