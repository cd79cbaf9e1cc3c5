package matinee.server.host;

import matinee.protocol.ServerFrame;
import matinee.server.host.Outbox.Weight;

/// Beside the answer to whoever turned the link over: the new key, to them alone (RM7).
record NewLinkTold(Stage stage, LiveSession session, ServerFrame.NewLink link, Answer answer)
    implements Commits.Release {

  @Override
  public void committed() {
    session.send(stage.parts().codec().encode(link), Weight.LASTING);
    answer.committed();
  }

  @Override
  public void notSaved(String why) {
    answer.notSaved(why);
  }
}
