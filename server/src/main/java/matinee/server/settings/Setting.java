package matinee.server.settings;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// One thing that an operator may set. Its name in a file is the flag's without the `--`, and its
/// variable in the environment the same in capitals: `public-url`, `--public-url`,
/// `MATINEE_PUBLIC_URL`.
///
/// @param initially what is in force when nobody sets it; null when nothing is
/// @param value what stands for its value in a text
public record Setting(
    String name,
    String group,
    String value,
    @Nullable String initially,
    String meaning,
    boolean repeats,
    OptionSpec option) {
  static final String PREFIX = "MATINEE_";
  private static final String DASHES = "--";

  public String flag() {
    return DASHES + name;
  }

  public String variable() {
    return PREFIX + name.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /// Whether it is a plain yes or no, so that its flag stands alone.
  public boolean isSwitch() {
    return option.arity().min() == 0;
  }

  /// All of them, in the order in which they are declared.
  public static List<Setting> of(CommandSpec command) {
    return command.options().stream()
        .filter(option -> !option.usageHelp() && !option.versionHelp())
        .map(Setting::of)
        .toList();
  }

  private static Setting of(OptionSpec option) {
    Field field = (Field) option.userObject();
    Group group =
        Objects.requireNonNull(field.getDeclaringClass().getAnnotation(Group.class), "a group");
    return new Setting(
        option.longestName().substring(DASHES.length()),
        group.value(),
        option.paramLabel(),
        option.defaultValue(),
        String.join(" ", option.description()),
        option.isMultiValue(),
        option);
  }
}
