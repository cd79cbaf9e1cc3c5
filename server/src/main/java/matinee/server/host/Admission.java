package matinee.server.host;

import java.util.List;
import matinee.server.room.Decision;

/// Beside the release of a decision that gave seats to the line: those who waited hear of theirs
/// after it.
record Admission(Stage stage, WaitingLine line, Commits.Release first, List<Seat> seats)
    implements Commits.Release {

  /// Who gets which seat.
  record Seat(WaitingLine.Waiting waiting, Decision.Seated seated) {}

  @Override
  public void committed() {
    first.committed();
    for (Seat seat : seats) {
      line.remove(seat.waiting());
      new Seating(stage, seat.waiting().session, seat.seated(), null, seat.waiting().newToken)
          .committed();
    }
    stage.tellLine();
  }

  /// They wait on.
  @Override
  public void notSaved(String why) {
    first.notSaved(why);
  }
}
