package matinee.server;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What stands in for a flag that was not given: `--public-url` is `MATINEE_PUBLIC_URL`.
record Environment(Map<String, String> variables) implements IDefaultValueProvider {
  private static final String PREFIX = "MATINEE_";

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? variables.get(variableOf(option.longestName()))
        : null;
  }

  static String variableOf(String flag) {
    return PREFIX + flag.substring("--".length()).replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
