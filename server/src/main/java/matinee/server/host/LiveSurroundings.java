package matinee.server.host;

import java.util.List;
import java.util.Map;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.MemberId;
import matinee.server.room.Doorstep;
import matinee.server.room.Fact;
import matinee.server.room.Surroundings;
import matinee.server.room.Trace;

/// What a live room's rules see of what is not written down. Confined to its mailbox, all but the
/// readings, which go on meanwhile.
record LiveSurroundings(
    Readings reports, Door entry, Company here, Answers answers, boolean outliveTheServer)
    implements Surroundings {
  @Override
  public Map<MemberId, Report> readings() {
    return reports.now();
  }

  @Override
  public Map<MemberId, Double> stalledSinceMs() {
    return reports.stalledSinceMs();
  }

  @Override
  public Map<MemberId, Double> failedSinceMs() {
    return reports.failedSinceMs();
  }

  @Override
  public Doorstep door() {
    return entry.doorstep();
  }

  @Override
  public Map<MemberId, List<Trace>> traces() {
    return here.traces();
  }

  @Override
  public Fact.Secret.Link nextLink() {
    return answers.nextLink();
  }
}
