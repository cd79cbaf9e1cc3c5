package matinee.server.host;

import matinee.protocol.RefusalCode;

/// A place in the line given, once what it depends on is committed.
record Lining(Stage stage, Door door, Waiting waiting) implements Commits.Release {

  @Override
  public void committed() {
    waiting.answered();
    stage.tellOfDoor();
  }

  @Override
  public void notSaved(String why) {
    door.forget(waiting);
    waiting.session.turnAway(RefusalCode.NOT_SAVED, why);
  }
}
