package matinee.server.host;

import matinee.protocol.ClientFrame.Resume;
import matinee.protocol.RefusalCode;
import matinee.server.room.Decision;
import org.jspecify.annotations.Nullable;

/// A second device let in, once that is committed (ST7).
///
/// @param resume what it brought, if it was let in before
/// @param newToken what it comes back with, if it was not
/// @param used the code that let it in, if one did
record Accompanying(
    Stage stage,
    LiveSession session,
    Decision.Accompanies decision,
    @Nullable Resume resume,
    String newToken,
    Pairings pairings,
    Pairings.@Nullable Code used)
    implements Commits.Release {

  @Override
  public void committed() {
    if (session.isGone()) {
      return; // it has no seat to hold
    }
    if (decision.back() && resume != null) {
      stage.accompany(session, decision.memberId(), resume.seatToken(), resume);
    } else {
      stage.accompany(session, decision.memberId(), newToken, null);
    }
  }

  @Override
  public void notSaved(String why) {
    if (used != null) {
      pairings.putBack(used);
    }
    session.turnAway(RefusalCode.NOT_SAVED, why);
  }
}
