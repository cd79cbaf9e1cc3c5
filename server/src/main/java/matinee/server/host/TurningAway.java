package matinee.server.host;

import matinee.protocol.RefusalCode;
import matinee.server.room.Decision;

/// A seat refused; the connection may ask again.
record TurningAway(LiveSession session, Decision.Refused refused) implements Commits.Release {

  @Override
  public void committed() {
    session.standing();
    session.refuse(null, refused.code(), refused.message());
  }

  @Override
  public void notSaved(String why) {
    session.standing();
    session.refuse(null, RefusalCode.NOT_SAVED, why);
  }
}
