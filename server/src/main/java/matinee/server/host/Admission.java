package matinee.server.host;

import java.util.List;
import matinee.server.room.Decision;

/// Beside the release of a decision that gave seats to those before the door: they hear of theirs
/// after it.
record Admission(Stage stage, Door door, Commits.Release first, List<Seat> seats)
    implements Commits.Release {

  /// Who gets which seat.
  record Seat(Waiting waiting, Decision.Seated seated) {}

  @Override
  public void committed() {
    first.committed();
    for (Seat seat : seats) {
      door.forget(seat.waiting());
      new Seating(stage, seat.waiting().session, seat.seated(), null, seat.waiting().newToken)
          .committed();
    }
    stage.tellOfDoor();
  }

  /// They wait on.
  @Override
  public void notSaved(String why) {
    first.notSaved(why);
  }
}
