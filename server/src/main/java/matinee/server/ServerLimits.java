package matinee.server;

import matinee.server.gateway.GatewayLimits;
import matinee.server.gateway.Rate;
import matinee.server.room.RoomLimits;

/// Every limit an operator may set.
///
/// @param room what one room may hold
/// @param gateway what one connection may do
/// @param newRooms how often one address may make a room
/// @param previews how often one address may look at one
public record ServerLimits(RoomLimits room, GatewayLimits gateway, Rate newRooms, Rate previews) {
  public static final ServerLimits DEFAULT =
      new ServerLimits(
          RoomLimits.DEFAULT, GatewayLimits.DEFAULT, Rate.perMinute(10), Rate.perMinute(30));
}
