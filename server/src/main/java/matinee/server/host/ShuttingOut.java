package matinee.server.host;

import matinee.protocol.RefusalCode;
import matinee.server.room.Decision;

/// Somebody who may not come in and need not ask again hears so (ST6, RM7).
record ShuttingOut(LiveSession session, Decision.ShutOut decision) implements Commits.Release {

  @Override
  public void committed() {
    session.gone();
    session.close(decision.code(), decision.message(), null);
  }

  @Override
  public void notSaved(String why) {
    session.turnAway(RefusalCode.NOT_SAVED, why);
  }
}
