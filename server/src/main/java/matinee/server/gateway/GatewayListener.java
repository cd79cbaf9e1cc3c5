package matinee.server.gateway;

import matinee.protocol.CloseCode;
import matinee.protocol.RefusalCode;

/// What the operator's side hears of the connections. Called on whatever thread it happens; must be
/// quick and must not throw.
public interface GatewayListener {
  /// For those who do not care.
  GatewayListener NONE = new GatewayListener() {};

  default void opened() {}

  default void gone() {}

  /// Somebody was sent away before there was a connection.
  default void turnedAway(TurnedAway why) {}

  /// The gateway itself refused a frame; the room's own refusals are told to its host's listener.
  default void refused(RefusalCode code) {}

  /// A connection is being closed by this server, whoever decided it.
  default void closing(CloseCode code) {}

  /// Reactions or presence were not sent to a connection that is behind.
  default void passedOver(int howMany) {}

  /// A bug of ours: something that must never happen did.
  default void impossible(String what) {}
}
