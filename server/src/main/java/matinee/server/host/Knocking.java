package matinee.server.host;

import matinee.protocol.RefusalCode;
import matinee.protocol.ServerFrame;
import matinee.server.host.Outbox.Weight;

/// A knock, heard once what it depends on is committed (ST6).
record Knocking(Stage stage, Door door, Waiting waiting) implements Commits.Release {

  @Override
  public void committed() {
    waiting.answered();
    waiting.session.send(stage.parts().codec().encode(new ServerFrame.Knocking()), Weight.LASTING);
    stage.tellOfDoor();
  }

  @Override
  public void notSaved(String why) {
    door.forget(waiting);
    waiting.session.turnAway(RefusalCode.NOT_SAVED, why);
  }
}
