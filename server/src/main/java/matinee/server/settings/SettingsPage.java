package matinee.server.settings;

import java.util.List;

/// The documentation's list of settings, in Markdown.
public final class SettingsPage {
  private static final String HEAD =
      """
      # Settings

      Generated from the declarations of the settings by `make settings`. Do not edit. How they work together is in [OPERATING.md](OPERATING.md#settings).
      """;
  private static final String COLUMNS =
      """


      | setting | flag | environment | default | meaning |
      |---|---|---|---|---|
      """;

  private SettingsPage() {}

  public static String of(List<Setting> settings) {
    StringBuilder page = new StringBuilder(HEAD);
    String group = "";
    for (Setting setting : settings) {
      if (!setting.group().equals(group)) {
        group = setting.group();
        page.append("\n## ").append(group).append(COLUMNS);
      }
      page.append(
          "| `%s` | `%s` | `%s` | %s | %s |\n"
              .formatted(
                  setting.name(),
                  setting.isSwitch() ? setting.flag() : setting.flag() + " " + setting.value(),
                  setting.variable(),
                  setting.initially() == null ? "" : "`" + setting.initially() + "`",
                  setting.meaning().replace("|", "\\|")));
    }
    return page.toString();
  }
}
