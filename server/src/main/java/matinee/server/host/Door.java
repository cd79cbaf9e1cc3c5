package matinee.server.host;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import matinee.protocol.CloseCode;
import matinee.protocol.KnockId;
import matinee.protocol.ServerFrame;
import matinee.server.host.Outbox.Weight;
import matinee.server.room.Doorstep;
import matinee.server.room.Fact;
import matinee.server.room.Room;

/// Who stands before a live room without a seat: in the line for one, or knocking. It only keeps
/// them and tells them; whom the room lets in is the room's to decide.
///
/// Confined to its mailbox.
final class Door {
  private final HostParts parts;
  private final Company here;
  private final WaitingLine line;
  private final Knocks knocks;

  /// @param here whom to tell of those outside
  Door(HostParts parts, Company here) {
    this.parts = parts;
    this.here = here;
    this.line = new WaitingLine(parts.codec());
    this.knocks = new Knocks(parts.clock());
  }

  Doorstep doorstep() {
    return new Doorstep(line.joins(), knocks.joins(), knocks.turnedDown());
  }

  /// Safe for any thread.
  int inLine() {
    return line.length();
  }

  void standInLine(int place, Waiting newcomer) {
    line.add(place, newcomer);
  }

  void knock(Waiting newcomer) {
    knocks.add(newcomer);
  }

  /// A host said yes, and no seat was free.
  void admit(KnockId knockId, int place) {
    Waiting admitted = knocks.of(knockId);
    if (admitted != null && knocks.remove(admitted)) {
      admitted.letIn();
      line.add(place, admitted);
    }
  }

  /// A host said no.
  void turnDown(KnockId knockId) {
    Waiting refused = knocks.of(knockId);
    if (refused != null) {
      knocks.turnDown(refused.join().trace().address());
      sendAway(refused, CloseCode.NOT_ADMITTED, "a host does not let you in");
    }
  }

  boolean forget(Waiting one) {
    return line.remove(one) || knocks.remove(one); // nobody is in both
  }

  boolean forget(LiveSession session) {
    return all().stream().filter(one -> one.session == session).anyMatch(this::forget);
  }

  /// Who of them was given a seat by that event, if anybody.
  Optional<Waiting> seatedBy(Fact fact) {
    return fact.secret() instanceof Fact.Secret.SeatToken seat
        ? all().stream().filter(one -> one.getsSeatOf(seat.hash())).findFirst()
        : Optional.empty();
  }

  /// Somebody was shown out, or the link was turned over: it may mean those who wait, too.
  void lookAgain(Room room) {
    for (Waiting one : all()) {
      switch (room.judge(one.join())) {
        case REMOVED -> sendAway(one, CloseCode.REMOVED, "a host of this room showed you out");
        case OLD_LINK ->
            sendAway(one, CloseCode.LINK_TURNED_OVER, "the room has another link by now");
        case KNOCK -> askFirst(one);
        case COME_IN, LOCKED -> {} // wait on
      }
    }
  }

  /// Each in the line hears its place, the members who waits, and the hosts who knocks, when that
  /// changed.
  void tell(Room room) {
    line.tellPlaces();
    line.changed().ifPresent(changed -> here.tellAll(encoded(changed), Weight.LASTING));
    knocks.changed().ifPresent(changed -> here.tellHosts(room, encoded(changed)));
  }

  /// Everybody outside hears it.
  void tellAll(byte[] utf8) {
    for (Waiting one : all()) {
      if (one.mayHear()) {
        one.session.send(utf8, Weight.LASTING);
      }
    }
  }

  /// What somebody hears of those outside who has just sat down, or has another role.
  ///
  /// @param isHost whether they are asked about those who knock
  void tellOf(boolean isHost, BiConsumer<byte[], Weight> seat) {
    seat.accept(encoded(line.latest()), Weight.CATCH_UP);
    ServerFrame.Knocks none = new ServerFrame.Knocks(List.of());
    seat.accept(encoded(isHost ? knocks.latest() : none), Weight.CATCH_UP);
  }

  List<LiveSession> empty() {
    List<Waiting> everybody = all();
    everybody.forEach(this::forget);
    return everybody.stream().map(one -> one.session).toList();
  }

  private List<Waiting> all() {
    return Stream.concat(line.all(), knocks.all()).toList();
  }

  /// They stood in the line, and somebody of their address was shown out.
  private void askFirst(Waiting one) {
    if (line.remove(one)) {
      knocks.add(one);
      if (one.mayHear()) {
        one.session.send(encoded(new ServerFrame.Knocking()), Weight.LASTING);
      }
    }
  }

  private void sendAway(Waiting one, CloseCode code, String why) {
    forget(one);
    one.session.gone();
    one.session.close(code, why, null);
  }

  private byte[] encoded(ServerFrame frame) {
    return parts.codec().encode(frame);
  }
}
