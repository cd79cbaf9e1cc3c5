package matinee.server.host;

import matinee.protocol.ClientFrame.Resume;
import matinee.protocol.RefusalCode;
import matinee.server.room.Decision;
import org.jspecify.annotations.Nullable;

/// A seat given, once that is committed.
///
/// @param resume what the newcomer brought, if anything
/// @param newToken the token of a new seat; one that was theirs before keeps its own
record Seating(
    Stage stage,
    LiveSession session,
    Decision.Seated seated,
    @Nullable Resume resume,
    String newToken)
    implements Commits.Release {

  @Override
  public void committed() {
    if (session.isGone()) { // it dropped while its seat was being saved
      stage.neverSat(seated.memberId());
    } else if (seated.back() && resume != null) {
      stage.seat(session, seated.memberId(), resume.seatToken(), resume);
    } else {
      stage.seat(session, seated.memberId(), newToken, null);
    }
  }

  @Override
  public void notSaved(String why) {
    session.turnAway(RefusalCode.NOT_SAVED, why);
  }
}
