package matinee.server;

import java.time.Duration;
import java.util.Map;
import matinee.server.door.AddressBlock;
import matinee.server.gateway.Rate;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// What the command line and the environment ask for.
sealed interface Arguments {
  record Run(ServerConfig config, String logLevel) implements Arguments {}

  /// `--help` or `--version`.
  record Say(String text) implements Arguments {}

  record Wrong(String sentence) implements Arguments {}

  static Arguments of(String[] arguments, Map<String, String> environment) {
    Options options = new Options();
    CommandLine commandLine =
        new CommandLine(options)
            .registerConverter(Duration.class, new Units.Time())
            .registerConverter(Rate.class, new Units.Pace())
            .registerConverter(AddressBlock.class, new Units.Addresses())
            .setDefaultValueProvider(new Environment(environment));
    try {
      commandLine.parseArgs(arguments);
      if (commandLine.isUsageHelpRequested()) {
        return new Say(commandLine.getUsageMessage());
      }
      if (commandLine.isVersionHelpRequested()) {
        return new Say("matinee " + Build.version() + System.lineSeparator());
      }
      return new Run(options.config(), options.logLevel().name());
    } catch (ParameterException | IllegalArgumentException e) {
      return new Wrong(String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong use"));
    }
  }
}
