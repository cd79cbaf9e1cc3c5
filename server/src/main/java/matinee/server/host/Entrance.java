package matinee.server.host;

import matinee.protocol.ClientFrame.Hello;
import matinee.protocol.ClientFrame.Resume;
import matinee.protocol.CloseCode;
import matinee.server.room.Decision;
import matinee.server.room.KeyHash;
import matinee.server.room.RoomCommand;
import matinee.server.room.Trace;
import org.jspecify.annotations.Nullable;

/// What a `hello` leads to: a seat, the same seat again, a place before the door, or none of them.
///
/// Confined to its mailbox.
final class Entrance {
  private final Stage stage;
  private final Door door;
  private final Pairings pairings;
  private final Fingerprints fingerprints;

  Entrance(Stage stage, Door door, Pairings pairings, Fingerprints fingerprints) {
    this.stage = stage;
    this.door = door;
    this.pairings = pairings;
    this.fingerprints = fingerprints;
  }

  void hello(LiveSession session, Hello hello) {
    if (stage.head().hasEnded()) {
      session.close(CloseCode.ROOM_ENDED, "the room has ended", null);
    } else if (hello.companion() != null || bringsCompanionsToken(hello)) {
      accompany(session, hello);
    } else {
      join(session, hello);
    }
  }

  /// Whose connection it is by what it leaves.
  Trace traceOf(LiveSession session) {
    return fingerprints.of(session.visitor());
  }

  /// Somebody wants a seat, or a place in the line for one.
  private void join(LiveSession session, Hello hello) {
    String newToken = Tokens.secret();
    Resume resume = hello.resume();
    RoomCommand.Join join =
        new RoomCommand.Join(
            hello.name(),
            KeyHash.of(newToken),
            tokenOf(resume),
            hello.hostKey() == null ? null : KeyHash.of(hello.hostKey()),
            hello.wouldWait(),
            session.visitor().via(),
            traceOf(session),
            false,
            hello.face());
    Stage.Decided decided = stage.decide(null, join);
    Commits.Release release =
        switch (decided.decision()) {
          case Decision.Seated seated -> new Seating(stage, session, seated, resume, newToken);
          case Decision.Lined lined -> {
            Waiting waiting = new Waiting(session, join, newToken);
            door.standInLine(lined.place(), waiting);
            yield new Lining(stage, door, waiting);
          }
          case Decision.Knocking _ -> {
            Waiting waiting = new Waiting(session, join, newToken);
            door.knock(waiting);
            yield new Knocking(stage, door, waiting);
          }
          case Decision.ShutOut shutOut -> new ShuttingOut(session, shutOut);
          case Decision.Refused refused -> new TurningAway(session, refused);
          case Decision.Happened _,
              Decision.Passing _,
              Decision.Repeated _,
              Decision.Accompanies _,
              Decision.Pairing _,
              Decision.Admitted _,
              Decision.TurnedDown _ ->
              throw new IllegalStateException("no answer to a hello");
        };
    stage.commit(decided, release);
  }

  /// A second device. It never becomes a newcomer, whatever became of its seat.
  private void accompany(LiveSession session, Hello hello) {
    Resume resume = hello.resume();
    Pairings.Code code =
        hello.companion() == null || bringsCompanionsToken(hello)
            ? null
            : pairings.take(hello.companion()).orElse(null);
    String newToken = Tokens.secret();
    RoomCommand.Accompany accompany =
        new RoomCommand.Accompany(
            tokenOf(resume),
            code == null ? null : code.memberId(),
            KeyHash.of(newToken),
            traceOf(session));
    Stage.Decided decided = stage.decide(null, accompany);
    Commits.Release release =
        switch (decided.decision()) {
          case Decision.Accompanies let ->
              new Accompanying(stage, session, let, resume, newToken, pairings, code);
          case Decision.ShutOut shutOut -> new ShuttingOut(session, shutOut);
          case Decision.Refused refused -> new TurningAway(session, refused);
          case Decision.Happened _,
              Decision.Passing _,
              Decision.Repeated _,
              Decision.Seated _,
              Decision.Lined _,
              Decision.Knocking _,
              Decision.Pairing _,
              Decision.Admitted _,
              Decision.TurnedDown _ ->
              throw new IllegalStateException("no answer to a companion's hello");
        };
    stage.commit(decided, release);
  }

  private boolean bringsCompanionsToken(Hello hello) {
    KeyHash token = tokenOf(hello.resume());
    return token != null && stage.head().isCompanion(token);
  }

  private static @Nullable KeyHash tokenOf(@Nullable Resume resume) {
    return resume == null ? null : KeyHash.of(resume.seatToken());
  }
}
