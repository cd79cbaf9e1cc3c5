package matinee.server.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import matinee.protocol.ServerFrame;
import matinee.protocol.codec.WireCodec;
import matinee.server.room.RoomCommand;

/// Who waits for a seat (ST1): told their place whenever it changes. A connection that drops leaves
/// the line.
///
/// Confined to its mailbox, but for its length.
final class WaitingLine {
  private final WireCodec codec;
  private final List<Waiting> waiting = new ArrayList<>();
  private volatile int length;
  private ServerFrame.Line told = new ServerFrame.Line(List.of());

  WaitingLine(WireCodec codec) {
    this.codec = codec;
  }

  /// @param place from 1
  void add(int place, Waiting newcomer) {
    waiting.add(Math.min(place - 1, waiting.size()), newcomer);
    length = waiting.size();
  }

  boolean remove(Waiting one) {
    boolean was = waiting.remove(one);
    length = waiting.size();
    return was;
  }

  int length() {
    return length;
  }

  /// What the room is told of the line.
  List<RoomCommand.Join> joins() {
    return waiting.stream().map(Waiting::join).toList();
  }

  Stream<Waiting> all() {
    return waiting.stream();
  }

  /// Tells each its place, when it is another than before.
  void tellPlaces() {
    for (int i = 0; i < waiting.size(); i++) {
      waiting.get(i).tellPlace(i + 1, codec);
    }
  }

  /// What to tell the members, when it is not what they were told.
  Optional<ServerFrame.Line> changed() {
    var now =
        new ServerFrame.Line(waiting.stream().filter(Waiting::mayHear).map(Waiting::name).toList());
    if (now.equals(told)) {
      return Optional.empty();
    }
    told = now;
    return Optional.of(now);
  }

  /// What a newcomer is told.
  ServerFrame.Line latest() {
    return told;
  }
}
