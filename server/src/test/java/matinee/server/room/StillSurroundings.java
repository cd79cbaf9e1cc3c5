package matinee.server.room;

import java.util.List;
import java.util.Map;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.MemberId;

/// Surroundings in which nothing moves.
public record StillSurroundings(
    Map<MemberId, Report> readings,
    Map<MemberId, Double> stalledSinceMs,
    Map<MemberId, Double> failedSinceMs,
    Doorstep door,
    Map<MemberId, List<Trace>> traces,
    Fact.Secret.Link nextLink)
    implements Surroundings {
  @Override
  public boolean outliveTheServer() {
    return true;
  }

  /// Nobody reports, nobody waits.
  public static StillSurroundings nothing(Fact.Secret.Link nextLink) {
    return new StillSurroundings(Map.of(), Map.of(), Map.of(), Doorstep.EMPTY, Map.of(), nextLink);
  }
}
