package matinee.server.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;

/// What is set where: a flag wins over the environment, which wins over the file. A variable that
/// is empty counts as none.
public final class Layers implements IDefaultValueProvider {
  static final String CONFIG = "config";

  /// Of what else may be called like this server: its own tests and drills, and what Kubernetes
  /// writes for a service called `matinee`.
  private static final Pattern NOT_OURS =
      Pattern.compile("MATINEE_(URL|JAR|SERVICE_HOST|SERVICE_PORT(_.*)?|PORT_\\d+_.*)");

  private static final Pattern NAMED = Pattern.compile("--[a-z][a-z-]*");

  private final List<Setting> settings;
  private final List<String> arguments;
  private final Map<String, String> environment;
  private final Optional<SettingsFile> file;

  /// @throws IllegalArgumentException when a variable or a line sets what there is not; its message
  ///   is one sentence
  public Layers(List<Setting> settings, String[] arguments, Map<String, String> environment) {
    this.settings = List.copyOf(settings);
    this.arguments = List.of(arguments);
    this.environment = Map.copyOf(environment);
    checkVariables();
    this.file = configFile().map(path -> SettingsFile.read(path, settings));
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return settings.stream()
        .filter(setting -> setting.option().equals(argument))
        .findFirst()
        .filter(setting -> !isFlag(setting))
        .map(setting -> given(setting).map(Source.Given::value).collect(Collectors.joining(",")))
        .filter(value -> !value.isEmpty())
        .orElse(null);
  }

  /// What is in force for it; several when it may be repeated and is.
  public Stream<Source.Given> given(Setting setting) {
    if (isFlag(setting)) {
      return setting.option().originalStringValues().stream()
          .map(value -> new Source.Given(value, new Source.Flag()));
    }
    String variable = environment.getOrDefault(setting.variable(), "");
    if (!variable.isEmpty()) {
      return Stream.of(new Source.Given(variable, new Source.Variable(setting.variable())));
    }
    List<SettingsFile.Entry> lines = lines(setting);
    return lines.isEmpty()
        ? Stream.ofNullable(setting.initially())
            .map(value -> new Source.Given(value, new Source.Default()))
        : lines.stream().map(entry -> new Source.Given(entry.value(), entry.line()));
  }

  /// A sentence about one or more settings, in the words of where the first that stands in a file
  /// or in the environment was set.
  public String blame(String sentence) {
    List<Setting> named =
        NAMED
            .matcher(sentence)
            .results()
            .flatMap(name -> settings.stream().filter(one -> one.flag().equals(name.group())))
            .toList();
    for (Setting setting : named) {
      Source source = sourceOf(setting, sentence);
      if (!(source instanceof Source.Flag || source instanceof Source.Default)) {
        return source.about(setting, sentence);
      }
    }
    return sentence;
  }

  /// A sentence about a flag that there is not.
  public String unknownFlag(String written) {
    String flag = written.replaceAll("=.*", "");
    var names = settings.stream().map(Setting::flag).toList();
    return "there is no flag " + OneLine.of(flag) + Nearest.hint(flag, names);
  }

  private Source sourceOf(Setting setting, String sentence) {
    if (isFlag(setting)) {
      return new Source.Flag();
    }
    List<Source.Given> all = given(setting).toList();
    return all.stream()
        .filter(given -> given.value() != null && sentence.contains("'" + given.value() + "'"))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(Source.Given::source)
        .orElseGet(Source.Default::new);
  }

  private boolean isFlag(Setting setting) {
    return arguments.stream().anyMatch(given -> isThat(given, setting.flag()));
  }

  private static boolean isThat(String given, String flag) {
    return given.equals(flag) || given.startsWith(flag + "=");
  }

  private List<SettingsFile.Entry> lines(Setting setting) {
    return file.map(read -> read.entries().getOrDefault(setting.name(), List.of()))
        .orElse(List.of());
  }

  private Optional<Path> configFile() {
    String flag = "--" + CONFIG;
    String found = environment.getOrDefault(Setting.PREFIX + "CONFIG", "");
    for (int i = 0; i < arguments.size(); i++) {
      String given = arguments.get(i);
      if (given.startsWith(flag + "=")) {
        found = given.substring(flag.length() + 1);
      } else if (given.equals(flag) && i + 1 < arguments.size()) {
        found = arguments.get(i + 1);
      }
    }
    return Optional.of(found).filter(path -> !path.isEmpty()).map(Path::of);
  }

  private void checkVariables() {
    var known = settings.stream().collect(Collectors.toMap(Setting::variable, Function.identity()));
    for (String name : new TreeSet<>(environment.keySet())) {
      if (name.startsWith(Setting.PREFIX)
          && !known.containsKey(name)
          && !NOT_OURS.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "the environment has "
                + OneLine.of(name)
                + ", but there is no such setting"
                + Nearest.hint(name, known.keySet()));
      }
    }
  }
}
