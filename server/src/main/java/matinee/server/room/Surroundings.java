package matinee.server.room;

import java.util.List;
import java.util.Map;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.MemberId;

/// What goes on around a room just now and is no part of its state: owned by its host, never
/// logged, never needed to fold, empty after a restart. Asked only by the rules that need it, since
/// most commands need nothing of it.
public interface Surroundings {
  /// The members' latest reports, as they are at this moment.
  Map<MemberId, Report> readings();

  /// Since when those whose film has stalled have said so.
  Map<MemberId, Double> stalledSinceMs();

  /// Since when those whose player can't play what is on have said so (SO5).
  Map<MemberId, Double> failedSinceMs();

  /// Who stands before the door.
  Doorstep door();

  /// What the connections of those who sit here have left since this server runs.
  Map<MemberId, List<Trace>> traces();

  /// Whether this server's rooms outlive it, however it ends (PL3).
  boolean outliveTheServer();

  /// The link that the room gets if it is turned over now: chance is no part of it.
  Fact.Secret.Link nextLink();
}
