package matinee.server.gateway;

/// What the connections have not been given yet, in bytes that count against their limit.
///
/// @param largest of one connection
public record Outgoing(int connections, long bytes, int largest) {
  static final Outgoing NOTHING = new Outgoing(0, 0, 0);

  Outgoing and(int waitingBytes) {
    return new Outgoing(connections + 1, bytes + waitingBytes, Math.max(largest, waitingBytes));
  }
}
