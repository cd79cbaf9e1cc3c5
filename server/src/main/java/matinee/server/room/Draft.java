package matinee.server.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final RoomCommand.@Nullable Say said;
  private final List<Fact> facts = new ArrayList<>();
  private @Nullable Map<MemberId, Report> readings;
  private @Nullable Map<MemberId, Double> stalledSinceMs;
  private @Nullable Map<MemberId, Double> failedSinceMs;
  private Room room;

  Draft(Room room, Surroundings around, Envelope envelope) {
    this.room = room;
    this.around = around;
    this.envelope = envelope;
    this.said = envelope.command() instanceof RoomCommand.Say say ? say : null;
  }

  Room room() {
    return room;
  }

  /// The same throughout the decision, whatever is reported meanwhile.
  Map<MemberId, Report> readings() {
    if (readings == null) {
      readings = around.readings();
    }
    return readings;
  }

  Map<MemberId, Double> stalledSinceMs() {
    if (stalledSinceMs == null) {
      stalledSinceMs = around.stalledSinceMs();
    }
    return stalledSinceMs;
  }

  Map<MemberId, Double> failedSinceMs() {
    if (failedSinceMs == null) {
      failedSinceMs = around.failedSinceMs();
    }
    return failedSinceMs;
  }

  Doorstep door() {
    return around.door();
  }

  List<RoomCommand.Join> line() {
    return around.door().line();
  }

  Map<MemberId, List<Trace>> traces() {
    return around.traces();
  }

  boolean outlivesTheServer() {
    return around.outliveTheServer();
  }

  Fact.Secret.Link nextLink() {
    return around.nextLink();
  }

  double atMs() {
    return envelope.atMs();
  }

  @Nullable MemberId actor() {
    return envelope.actor();
  }

  /// The member who asks.
  MemberId member() {
    return Objects.requireNonNull(envelope.actor(), "only members ask");
  }

  /// Adds what the actor did.
  void add(Function<Stamp, Event> event) {
    append(Fact.open(event.apply(stampOfActor())));
  }

  /// Adds what the actor did, and what nobody is told of it.
  void add(Function<Stamp, Event> event, Fact.Secret secret) {
    append(new Fact(event.apply(stampOfActor()), secret));
  }

  /// Adds what no member did: time brought it about, or the operator.
  void addByTime(Function<Stamp, Event> event) {
    append(Fact.open(event.apply(stamp(null))));
  }

  void addBy(MemberId by, Function<Stamp, Event> event) {
    append(Fact.open(event.apply(stamp(by))));
  }

  void add(@Nullable MemberId by, Function<Stamp, Event> event, Fact.Secret secret) {
    append(new Fact(event.apply(stamp(by)), secret));
  }

  List<Fact> facts() {
    return facts;
  }

  Decision happened() {
    return new Decision.Happened(facts);
  }

  Decision seated(MemberId memberId, boolean back) {
    return new Decision.Seated(memberId, back, facts);
  }

  private Stamp stampOfActor() {
    return said == null
        ? stamp(envelope.actor())
        : new Stamp(
            room.seq() + 1,
            envelope.atMs(),
            envelope.actor(),
            said.command().ref(),
            said.from() == Device.COMPANION);
  }

  private Stamp stamp(@Nullable MemberId by) {
    return new Stamp(room.seq() + 1, envelope.atMs(), by, null);
  }

  private void append(Fact fact) {
    facts.add(fact);
    room = room.evolve(fact);
  }
}
