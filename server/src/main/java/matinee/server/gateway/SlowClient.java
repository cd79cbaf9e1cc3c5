package matinee.server.gateway;

/// A connection that does not take its frames as fast as they come.
///
/// @param mark of its room and seat
/// @param waitingBytes what it has not taken
public record SlowClient(String mark, int waitingBytes) {}
