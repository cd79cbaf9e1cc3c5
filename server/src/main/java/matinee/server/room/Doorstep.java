package matinee.server.room;

import java.util.List;
import java.util.Map;
import java.util.Set;
import matinee.protocol.KnockId;

/// Who stands before the door just now, without a seat: connections and nothing else, so no part of
/// the room's state.
///
/// @param line who waits for a seat, first in line first (ST1)
/// @param knocks who waits for a host's yes (ST6)
/// @param turnedDown addresses that a host said no to a moment ago
public record Doorstep(
    List<RoomCommand.Join> line, Map<KnockId, RoomCommand.Join> knocks, Set<KeyHash> turnedDown) {
  public static final Doorstep EMPTY = new Doorstep(List.of(), Map.of(), Set.of());

  public Doorstep {
    line = List.copyOf(line);
    knocks = Map.copyOf(knocks);
    turnedDown = Set.copyOf(turnedDown);
  }
}
