package matinee.server.log;

/// That a server ran, and what its clock said: what the next one's clock goes on from.
///
/// @param bootId which run of the machine it was; empty where that can't be told
/// @param nanos its monotonic clock, which the processes of one boot share
/// @param serverMs its server time
public record Pulse(String bootId, long nanos, double serverMs) {
  /// Nobody knows.
  static final Pulse NONE = new Pulse("", 0, 0);
}
