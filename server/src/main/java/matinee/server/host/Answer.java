package matinee.server.host;

import matinee.protocol.Command;
import matinee.protocol.RefusalCode;
import matinee.protocol.ServerFrame;
import matinee.server.host.Outbox.Weight;
import matinee.server.room.Decision;

/// The answer to a member's command, released when all before it is committed.
///
/// @param seq the number of the command's last event
/// @param followed hears that it was given
record Answer(
    Stage stage,
    LiveSession session,
    Command command,
    Decision decision,
    long seq,
    CommandWatch.Followed followed)
    implements Commits.Release {
  private static final String DONE = "done";
  private static final String PASSED = "passed";

  @Override
  public void committed() {
    switch (decision) {
      case Decision.Happened _ -> done(seq);
      case Decision.Repeated repeated -> done(repeated.seq());
      case Decision.Passing passing -> {
        stage.pass(passing.frame());
        followed.answered(PASSED);
      }
      case Decision.Refused refused -> refuse(refused.code(), refused.message());
      case Decision.Pairing pairing -> {
        stage.tellCode(session, pairing.memberId(), command);
        done(seq);
      }
      case Decision.Admitted admitted -> {
        stage.door().admit(admitted.knockId(), admitted.place());
        stage.tellOfDoor();
        done(seq);
      }
      case Decision.TurnedDown turnedDown -> {
        stage.door().turnDown(turnedDown.knockId());
        stage.tellOfDoor();
        done(seq);
      }
      case Decision.Seated _,
          Decision.Lined _,
          Decision.Accompanies _,
          Decision.Knocking _,
          Decision.ShutOut _ ->
          throw new IllegalStateException("members do not join");
    }
  }

  @Override
  public void notSaved(String why) {
    refuse(RefusalCode.NOT_SAVED, why);
  }

  private void refuse(RefusalCode code, String why) {
    session.refuse(command.ref(), code, why);
    followed.answered(code.wireName());
  }

  private void done(long itsSeq) {
    stage.parts().listener().done(command);
    Long ref = command.ref();
    if (ref != null) {
      session.send(stage.parts().codec().encode(new ServerFrame.Done(ref, itsSeq)), Weight.LASTING);
    }
    followed.answered(DONE);
  }
}
