package matinee.server.room;

import java.util.List;
import java.util.Map;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.MemberId;

/// What goes on around a room just now and is no part of its state: owned by its host, never
/// logged, never needed to fold, empty after a restart.
///
/// @param readings the members' latest reports
/// @param stalledSinceMs since when those whose film has stalled have said so
/// @param line who waits for a seat, first in line first (ST1)
public record Surroundings(
    Map<MemberId, Report> readings,
    Map<MemberId, Double> stalledSinceMs,
    List<RoomCommand.Join> line) {
  public Surroundings {
    line = List.copyOf(line);
  }
}
