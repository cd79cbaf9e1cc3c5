package matinee.server;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import matinee.server.door.AddressBlock;
import matinee.server.gateway.Rate;
import matinee.server.settings.HelpText;
import matinee.server.settings.InForce;
import matinee.server.settings.Layers;
import matinee.server.settings.OneLine;
import matinee.server.settings.Setting;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What the command line, the environment and the file of settings ask for.
sealed interface Arguments {
  record Run(ServerConfig config) implements Arguments {}

  /// `check`.
  record Check(ServerConfig config, List<InForce> settings) implements Arguments {
    public Check {
      settings = List.copyOf(settings);
    }
  }

  /// `--help` or `--version`.
  record Say(String text) implements Arguments {}

  record Wrong(String sentence) implements Arguments {}

  static Arguments of(String[] arguments, Map<String, String> environment) {
    Options options = new Options();
    CommandLine commandLine = declared(options);
    try {
      List<Setting> settings = settings(commandLine);
      if (isAsked(arguments, "--help", "-h")) {
        return new Say(HelpText.of(commandLine, settings));
      }
      if (isAsked(arguments, "--version", "-V")) {
        return new Say("matinee " + Build.version() + System.lineSeparator());
      }
      Layers layers = new Layers(settings, arguments, environment);
      return parsed(commandLine, options, settings, layers, arguments);
    } catch (IllegalArgumentException e) {
      return wrong(e);
    }
  }

  /// Every setting there is.
  static List<Setting> settings() {
    return settings(declared(new Options()));
  }

  private static Arguments parsed(
      CommandLine commandLine,
      Options options,
      List<Setting> settings,
      Layers layers,
      String[] arguments) {
    commandLine.setDefaultValueProvider(layers);
    try {
      commandLine.parseArgs(arguments);
      ServerConfig config = options.config();
      return options.isCheck() ? new Check(config, InForce.of(settings, layers)) : new Run(config);
    } catch (UnmatchedArgumentException e) {
      return new Wrong(layers.unknownFlag(e.getUnmatched().getFirst()));
    } catch (ParameterException e) {
      return new Wrong(layers.blame(inOurWords(e)));
    } catch (IllegalArgumentException e) {
      return new Wrong(layers.blame(String.valueOf(e.getMessage())));
    }
  }

  /// Whatever else is right or wrong.
  private static boolean isAsked(String[] arguments, String... flags) {
    return List.of(flags).stream().anyMatch(List.of(arguments)::contains);
  }

  private static CommandLine declared(Options options) {
    return new CommandLine(options)
        .registerConverter(Duration.class, new Units.Time())
        .registerConverter(Rate.class, new Units.Pace())
        .registerConverter(AddressBlock.class, new Units.Addresses());
  }

  private static List<Setting> settings(CommandLine commandLine) {
    return Setting.of(commandLine.getCommandSpec());
  }

  private static String inOurWords(ParameterException e) {
    String said = firstLine(e);
    ArgSpec argument = e.getArgSpec();
    return argument instanceof OptionSpec option
        ? said.replaceFirst(
            "^Invalid value for option '" + Pattern.quote(option.longestName()) + "'[^:]*: ",
            option.longestName() + ": ")
        : said.replaceFirst("^Invalid value for positional parameter[^:]*: ", "");
  }

  private static Wrong wrong(IllegalArgumentException e) {
    return new Wrong(firstLine(e));
  }

  private static String firstLine(RuntimeException e) {
    return OneLine.of(String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong use"));
  }
}
