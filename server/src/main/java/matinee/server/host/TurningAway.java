package matinee.server.host;

import matinee.protocol.RefusalCode;
import matinee.server.room.Decision;

/// A seat refused; the connection may ask again.
record TurningAway(LiveSession session, Decision.Refused refused) implements Commits.Release {

  @Override
  public void committed() {
    session.turnAway(refused.code(), refused.message());
  }

  @Override
  public void notSaved(String why) {
    session.turnAway(RefusalCode.NOT_SAVED, why);
  }
}
