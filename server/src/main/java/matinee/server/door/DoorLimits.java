package matinee.server.door;

import java.time.Duration;

/// What plain connections may cost. Configured by the operator.
///
/// @param connections how many there may be, of everybody together; zero for no limit
/// @param connectionsPerAddress … and of one address
/// @param requestWithin how long a request may take to arrive, the handshake of TLS included
/// @param idle how long a connection may wait for its next request, or an answer for being taken
public record DoorLimits(
    int connections, int connectionsPerAddress, Duration requestWithin, Duration idle) {
  public static final DoorLimits DEFAULT =
      new DoorLimits(10_000, 256, Duration.ofSeconds(10), Duration.ofSeconds(30));
}
