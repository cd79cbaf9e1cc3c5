package matinee.server.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.ServerFrame;
import matinee.protocol.Stamp;
import matinee.server.room.Decision;
import matinee.server.room.Fact;

/// Who hears what of a decision, once it is committed: whoever asked, and whoever before the door
/// it lets in.
///
/// Confined to its mailbox.
final class Answers {
  private final Stage stage;
  private final Door door;
  private SpareLink spareLink = SpareLink.drawn();

  Answers(Stage stage, Door door) {
    this.stage = stage;
    this.door = door;
  }

  /// The link that the room gets if the next command turns it over.
  Fact.Secret.Link nextLink() {
    return spareLink.hashed();
  }

  /// Who turned the link over gets the key that was drawn for it, and the next is drawn.
  Commits.Release to(
      LiveSession session, Command command, Stage.Decided decided, CommandWatch.Followed followed) {
    long seq = lastSeq(decided, command);
    Answer answer = new Answer(stage, session, command, decided.decision(), seq, followed);
    Long ref = command.ref();
    boolean used =
        decided.events().stream()
            .anyMatch(encoded -> encoded.fact().event() instanceof Event.LinkTurnedOver);
    if (!used || ref == null) {
      return answer;
    }
    ServerFrame.NewLink told = spareLink.told(ref);
    spareLink = SpareLink.drawn();
    return new NewLinkTold(stage, session, told, answer);
  }

  /// A decision that frees a seat may give it to the line, and a host's yes to who knocks.
  Commits.Release withTheAdmitted(List<Encoded> events, Commits.Release release) {
    List<Admission.Seat> seats = new ArrayList<>();
    for (Encoded encoded : events) {
      if (encoded.fact().event() instanceof Event.MemberJoined joined) {
        Decision.Seated seated = new Decision.Seated(joined.member().memberId(), false, List.of());
        door.seatedBy(encoded.fact())
            .ifPresent(waiting -> seats.add(new Admission.Seat(waiting, seated)));
      }
    }
    return seats.isEmpty() ? release : new Admission(stage, door, release, seats);
  }

  /// The number of the command's own last event; what it brought about for others may follow.
  private long lastSeq(Stage.Decided decided, Command command) {
    long seq = stage.head().seq();
    for (Encoded encoded : decided.events()) {
      Stamp stamp = encoded.fact().event().stamp();
      seq = Objects.equals(stamp.ref(), command.ref()) ? stamp.seq() : seq;
    }
    return seq;
  }
}
