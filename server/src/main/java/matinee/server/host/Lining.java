package matinee.server.host;

import matinee.protocol.RefusalCode;

/// A place in the line given, once what it depends on is committed.
record Lining(Stage stage, WaitingLine line, WaitingLine.Waiting waiting)
    implements Commits.Release {

  @Override
  public void committed() {
    line.mayHear(waiting);
    stage.tellLine();
  }

  @Override
  public void notSaved(String why) {
    line.remove(waiting);
    waiting.session.standing();
    waiting.session.refuse(null, RefusalCode.NOT_SAVED, why);
  }
}
