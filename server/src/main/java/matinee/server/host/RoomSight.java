package matinee.server.host;

import java.util.List;
import matinee.protocol.Condition;
import matinee.protocol.FailureCode;
import matinee.protocol.MemberId;
import matinee.protocol.PlaybackState;
import matinee.protocol.Role;
import matinee.protocol.Why;
import org.jspecify.annotations.Nullable;

/// A room as its operator may see it (OE2): how it goes, and nothing that leads into it or was said
/// there. Lengths that nobody knows are `NaN`.
///
/// @param mark what names it, in the log too
/// @param openMs how long this server has had it
/// @param restored whether an earlier server began it, so that it is older
/// @param film what is on, by its title or the name of its file
/// @param state of the film; none when nothing is on
/// @param stalls how often a member's film ran out of data here
public record RoomSight(
    String mark,
    String title,
    double openMs,
    boolean restored,
    int seats,
    boolean locked,
    boolean planned,
    @Nullable String film,
    @Nullable PlaybackState state,
    double positionMs,
    double durationMs,
    int stalls,
    List<Seat> members) {

  /// One taken seat.
  ///
  /// @param here whether its member is connected; else it is held
  public record Seat(
      MemberId memberId,
      String name,
      Role role,
      boolean here,
      @Nullable Condition condition,
      double skewMs,
      double clockErrorMs,
      double rttMs,
      @Nullable Why why,
      @Nullable FailureCode failure) {

    /// Whether it watches, and says how far from the room it is.
    public boolean isMeasured() {
      return here && condition == Condition.PLAYING && !Double.isNaN(skewMs);
    }
  }

  /// Members who are connected.
  public int here() {
    return (int) members.stream().filter(Seat::here).count();
  }

  /// How far from the room whoever is farthest from it is; `NaN` where nobody is measured.
  public double worstSkewMs() {
    return members.stream()
        .filter(Seat::isMeasured)
        .mapToDouble(seat -> Math.abs(seat.skewMs()))
        .max()
        .orElse(Double.NaN);
  }

  /// Members whose film has stalled.
  public int stalled() {
    return (int)
        members.stream()
            .filter(seat -> seat.here() && seat.condition() == Condition.STALLED)
            .count();
  }
}
