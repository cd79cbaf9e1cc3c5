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
/// @param door who stands before it
/// @param traces what the connections of those who sit here have left since this server runs
/// @param nextLink the link that the room gets if it is turned over now: chance is no part of it
public record Surroundings(
    Map<MemberId, Report> readings,
    Map<MemberId, Double> stalledSinceMs,
    Doorstep door,
    Map<MemberId, List<Trace>> traces,
    Fact.Secret.Link nextLink) {}
