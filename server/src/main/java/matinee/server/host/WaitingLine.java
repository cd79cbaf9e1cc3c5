package matinee.server.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import matinee.protocol.ServerFrame;
import matinee.server.host.Outbox.Weight;
import matinee.server.room.Fact;
import matinee.server.room.RoomCommand;

/// Who waits for a seat (ST1): connections without one, told their place whenever it changes. A
/// connection that drops leaves the line.
///
/// Confined to its mailbox.
final class WaitingLine {
  private final HostParts parts;
  private final List<Waiting> waiting = new ArrayList<>();
  private ServerFrame.Line told = new ServerFrame.Line(List.of());

  /// Somebody in the line.
  static final class Waiting {
    final LiveSession session;
    final RoomCommand.Join join;
    final String newToken;
    private boolean mayHear;
    private int toldPlace;

    /// @param newToken the token of the seat they will get
    Waiting(LiveSession session, RoomCommand.Join join, String newToken) {
      this.session = session;
      this.join = join;
      this.newToken = newToken;
    }
  }

  WaitingLine(HostParts parts) {
    this.parts = parts;
  }

  /// @param place from 1
  void add(int place, Waiting newcomer) {
    waiting.add(Math.min(place - 1, waiting.size()), newcomer);
  }

  boolean remove(Waiting one) {
    return waiting.remove(one);
  }

  boolean remove(LiveSession session) {
    return waiting.removeIf(one -> one.session == session);
  }

  /// What the room is told of the line.
  List<RoomCommand.Join> joins() {
    return waiting.stream().map(one -> one.join).toList();
  }

  /// Who of the line was given a seat by that event, if anybody.
  Optional<Waiting> seatedBy(Fact fact) {
    return fact.secret() instanceof Fact.Secret.SeatToken seat
        ? waiting.stream().filter(one -> one.join.newToken().equals(seat.hash())).findFirst()
        : Optional.empty();
  }

  /// All that the answer of this one depends on is committed.
  void mayHear(Waiting one) {
    one.mayHear = true;
  }

  /// Tells each its place, when it is another than before.
  void tellPlaces() {
    for (int i = 0; i < waiting.size(); i++) {
      Waiting one = waiting.get(i);
      if (one.mayHear && one.toldPlace != i + 1) {
        one.toldPlace = i + 1;
        one.session.send(parts.codec().encode(new ServerFrame.Lined(i + 1)), Weight.LASTING);
      }
    }
  }

  /// What to tell the members, when it is not what they were told.
  Optional<ServerFrame.Line> changed() {
    List<String> names =
        waiting.stream().filter(one -> one.mayHear).map(one -> one.join.name()).toList();
    if (names.equals(told.names())) {
      return Optional.empty();
    }
    told = new ServerFrame.Line(names);
    return Optional.of(told);
  }

  /// What a newcomer is told.
  ServerFrame.Line latest() {
    return told;
  }

  List<LiveSession> empty() {
    List<LiveSession> all = waiting.stream().map(one -> one.session).toList();
    waiting.clear();
    return all;
  }
}
