package matinee.server.settings;

import java.util.List;
import java.util.stream.Collectors;

/// One setting as it is in force. Nothing of it is a secret: what is one lies in a file, and only
/// the file is named.
public record InForce(Setting setting, List<Source.Given> given) {
  private static final String NOT_SET = "-";

  public InForce {
    given = List.copyOf(given);
  }

  /// All of them.
  public static List<InForce> of(List<Setting> settings, Layers layers) {
    return settings.stream()
        .map(setting -> new InForce(setting, layers.given(setting).toList()))
        .toList();
  }

  /// A table for reading: what is set, to what, and by whom.
  public static String table(List<InForce> all) {
    int names = width(all, one -> one.setting().name());
    int values = width(all, InForce::value);
    StringBuilder table = new StringBuilder();
    String group = "";
    for (InForce one : all) {
      if (!one.setting().group().equals(group)) {
        table.append(group.isEmpty() ? "" : "\n");
        group = one.setting().group();
        table.append(group).append('\n');
      }
      String row = "  %-" + names + "s  %-" + values + "s  %s";
      table
          .append(row.formatted(one.setting().name(), one.value(), one.source()).stripTrailing())
          .append('\n');
    }
    return table.toString();
  }

  private String value() {
    return given.isEmpty()
        ? NOT_SET
        : given.stream()
            .map(one -> OneLine.of(String.valueOf(one.value())))
            .collect(Collectors.joining(", "));
  }

  private String source() {
    return given.isEmpty()
        ? new Source.Default().inWords()
        : given.stream()
            .map(one -> one.source().inWords())
            .distinct()
            .collect(Collectors.joining(", "));
  }

  private static int width(List<InForce> all, java.util.function.Function<InForce, String> column) {
    return all.stream().map(column).mapToInt(String::length).max().orElse(1);
  }
}
