package matinee.server;

/// How the server's log is written.
///
/// @param addresses whether those of visitors may stand in it
public record LogConfig(Level level, Format format, boolean addresses) {
  public static final LogConfig DEFAULT = new LogConfig(Level.info, Format.text, false);

  /// As they are written on the command line.
  public enum Level {
    error,
    warn,
    info,
    debug
  }

  /// As they are written on the command line.
  public enum Format {
    text,
    json
  }

  LogConfig withAddresses(boolean allowed) {
    return new LogConfig(level, format, allowed);
  }
}
