package matinee.server;

import matinee.server.door.DoorLimits;
import matinee.server.gateway.GatewayLimits;
import matinee.server.http.WebLimits;
import matinee.server.room.RoomLimits;

/// Every limit an operator may set.
///
/// @param room what one room may hold
/// @param gateway what one live connection may do
/// @param web what may be asked for over plain HTTP
/// @param door what plain connections may cost
public record ServerLimits(RoomLimits room, GatewayLimits gateway, WebLimits web, DoorLimits door) {
  public static final ServerLimits DEFAULT =
      new ServerLimits(
          RoomLimits.DEFAULT, GatewayLimits.DEFAULT, WebLimits.DEFAULT, DoorLimits.DEFAULT);

  public ServerLimits withGateway(GatewayLimits other) {
    return new ServerLimits(room, other, web, door);
  }

  public ServerLimits withWeb(WebLimits other) {
    return new ServerLimits(room, gateway, other, door);
  }

  public ServerLimits withDoor(DoorLimits other) {
    return new ServerLimits(room, gateway, web, other);
  }
}
