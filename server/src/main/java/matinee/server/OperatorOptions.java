package matinee.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import matinee.server.settings.Group;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The flags of what is for the operator alone.
@Group("Operator")
final class OperatorOptions {
  @Option(
      names = "--management-port",
      defaultValue = "9464",
      paramLabel = "N",
      description = "port of /health/live, /health/ready and /metrics; 0 for any free one")
  private int port;

  @Option(
      names = "--management-host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "address of those; not for everybody")
  private String host = "";

  @Option(
      names = "--management-token-file",
      paramLabel = "FILE",
      description = "a file that holds the token that the operator's page asks for")
  private @Nullable Path tokenFile;

  @Option(
      names = "--drain",
      defaultValue = "2h",
      paramLabel = "TIME",
      description = "how long a drain may last at most")
  private Duration drain = Duration.ZERO;

  @Option(
      names = "--otlp",
      paramLabel = "URL",
      description = "a collector of traces that speaks OTLP over HTTP; traces are off without")
  private @Nullable URI otlp;

  OperatorsDoor door() {
    return new OperatorsDoor(host, port, tokenFile, otlp);
  }

  Duration drain() {
    return drain;
  }
}
