package matinee.server;

import matinee.server.settings.Group;
import picocli.CommandLine.Option;

/// The flags of the log.
@Group("Logs")
final class LogOptions {
  @Option(
      names = "--log-level",
      defaultValue = "info",
      paramLabel = "LEVEL",
      description = "error, warn, info or debug")
  private LogConfig.Level level = LogConfig.Level.info;

  @Option(
      names = "--log-format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "text, or json: an object a line")
  private LogConfig.Format format = LogConfig.Format.text;

  @Option(
      names = "--log-addresses",
      defaultValue = "false",
      description = "visitors' addresses may stand in the log")
  private boolean addresses;

  LogConfig config() {
    return new LogConfig(level, format, addresses);
  }
}
