package matinee.server;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What is for the operator alone.
///
/// @param host the address of metrics and health; not for everybody
/// @param port zero for any free one
/// @param tokenFile holds the token that the operator's page asks for
/// @param otlp who collects traces, if anybody does
public record OperatorsDoor(String host, int port, @Nullable Path tokenFile, @Nullable URI otlp) {

  public OperatorsDoor {
    Checks.port("--management-port", port);
    Checks.that(
        otlp == null || Checks.isWebAddress(otlp),
        "--otlp is an address like http://127.0.0.1:4318");
  }

  OperatorsDoor withTokenFile(Path file) {
    return new OperatorsDoor(host, port, file, otlp);
  }

  OperatorsDoor withOtlp(URI collector) {
    return new OperatorsDoor(host, port, tokenFile, collector);
  }
}
