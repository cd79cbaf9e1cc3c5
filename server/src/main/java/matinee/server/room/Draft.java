package matinee.server.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Event;
import matinee.protocol.MemberId;
import matinee.protocol.Stamp;
import org.jspecify.annotations.Nullable;

/// A decision in the making: the events so far, and the room as it is after them, so that a later
/// rule of the same decision sees what an earlier one did. Lives within one [Room#decide].
final class Draft {
  private final Surroundings around;
  private final Envelope envelope;
  private final @Nullable Long ref;
  private final List<Fact> facts = new ArrayList<>();
  private Room room;

  Draft(Room room, Surroundings around, Envelope envelope) {
    this.room = room;
    this.around = around;
    this.envelope = envelope;
    this.ref = envelope.command() instanceof RoomCommand.Say say ? say.command().ref() : null;
  }

  Room room() {
    return room;
  }

  Map<MemberId, Report> readings() {
    return around.readings();
  }

  Map<MemberId, Double> stalledSinceMs() {
    return around.stalledSinceMs();
  }

  List<RoomCommand.Join> line() {
    return around.line();
  }

  double atMs() {
    return envelope.atMs();
  }

  @Nullable MemberId actor() {
    return envelope.actor();
  }

  /// Adds what the actor did.
  void add(Function<Stamp, Event> event) {
    append(Fact.open(event.apply(stamp(envelope.actor(), ref))));
  }

  /// Adds what nobody did: time brought it about.
  void addByTime(Function<Stamp, Event> event) {
    append(Fact.open(event.apply(stamp(null, null))));
  }

  void addBy(MemberId by, Function<Stamp, Event> event) {
    append(Fact.open(event.apply(stamp(by, null))));
  }

  void add(@Nullable MemberId by, Function<Stamp, Event> event, Fact.Secret secret) {
    append(new Fact(event.apply(stamp(by, null)), secret));
  }

  Decision happened() {
    return new Decision.Happened(facts);
  }

  Decision seated(MemberId memberId, boolean back) {
    return new Decision.Seated(memberId, back, facts);
  }

  private Stamp stamp(@Nullable MemberId by, @Nullable Long itsRef) {
    return new Stamp(room.seq() + 1, envelope.atMs(), by, itsRef);
  }

  private void append(Fact fact) {
    facts.add(fact);
    room = room.evolve(fact);
  }
}
