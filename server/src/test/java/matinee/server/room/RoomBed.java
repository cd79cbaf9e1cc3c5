package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Command;
import matinee.protocol.Condition;
import matinee.protocol.ControlledBy;
import matinee.protocol.Event;
import matinee.protocol.Item;
import matinee.protocol.ItemId;
import matinee.protocol.KnockId;
import matinee.protocol.Media;
import matinee.protocol.MediaSource;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.Playback;
import matinee.protocol.QueueCommand;
import matinee.protocol.RefusalCode;
import matinee.protocol.Settings;
import org.jspecify.annotations.Nullable;

/// A room on the bench: commands go in at a time that the test sets, events come out and are
/// folded.
final class RoomBed {
  static final Media FILM = new Media(MediaSource.FILE, "/media/film.mp4", "A film");
  static final Media SECOND = new Media(MediaSource.FILE, "/media/second.mp4", "The second");
  static final RoomId ROOM_ID = new RoomId("abcde-fghjk-mnpqr");
  static final KeyHash HOST_KEY = KeyHash.of("host key");

  final Map<MemberId, Report> readings = new HashMap<>();
  final Map<MemberId, Double> stalledSinceMs = new HashMap<>();
  final Map<MemberId, Double> failedSinceMs = new HashMap<>();
  final List<RoomCommand.Join> line = new ArrayList<>();
  final Map<KnockId, RoomCommand.Join> knocks = new HashMap<>();
  final Set<KeyHash> turnedDown = new HashSet<>();
  final Map<MemberId, List<Trace>> traces = new HashMap<>();
  Fact.Secret.Link nextLink =
      new Fact.Secret.Link(new RoomId("zzzzz-yyyyy-xxxxx"), KeyHash.of("the next host key"));
  final List<Fact> history = new ArrayList<>();
  Room room;
  double nowMs = 1_000_000;
  private long ref = 1;

  RoomBed() {
    this(RoomLimits.DEFAULT);
  }

  RoomBed(RoomLimits limits) {
    room = Room.before(limits);
    take(
        null,
        new RoomCommand.Make(ROOM_ID, new Settings("Friday", ControlledBy.EVERYONE), HOST_KEY));
  }

  Decision take(@Nullable MemberId actor, RoomCommand command) {
    Room before = room;
    Decision decision =
        room.decide(
            new StillSurroundings(
                readings,
                stalledSinceMs,
                failedSinceMs,
                new Doorstep(line, knocks, turnedDown),
                traces,
                nextLink),
            new Envelope(actor, command, nowMs));
    assertThat(room).as("deciding changes nothing").isEqualTo(before);
    for (Fact fact : decision.facts()) {
      assertThat(fact.seq()).isEqualTo(room.seq() + 1);
      room = room.evolve(fact);
      history.add(fact);
    }
    return decision;
  }

  Decision join(String name, @Nullable String token, @Nullable KeyHash hostKey) {
    return take(null, joining(name, token, hostKey, Trace.NONE));
  }

  /// A newcomer's hello by the link the room has now.
  RoomCommand.Join joining(
      String name, @Nullable String token, @Nullable KeyHash hostKey, Trace trace) {
    RoomId roomId = room.roomId();
    return new RoomCommand.Join(
        name,
        KeyHash.of("token of " + name),
        token == null ? null : KeyHash.of(token),
        hostKey,
        false,
        roomId == null ? ROOM_ID : roomId,
        trace,
        false);
  }

  /// Seats somebody new whose connection leaves that.
  MemberId guest(String name, Trace trace) {
    return ((Decision.Seated) take(null, joining(name, null, null, trace))).memberId();
  }

  static Trace trace(String mark, String address) {
    return new Trace(KeyHash.of(mark), KeyHash.of(address));
  }

  Decision remove(MemberId actor, MemberId memberId) {
    return say(actor, n -> new Command.Remove(n, memberId));
  }

  /// Seats somebody new, whose token is "token of " and the name.
  MemberId guest(String name) {
    return ((Decision.Seated) join(name, null, null)).memberId();
  }

  /// Asks for a seat as somebody who would wait, and stands in the line if told to.
  Decision queueUp(String name, @Nullable KeyHash hostKey) {
    RoomCommand.Join join =
        new RoomCommand.Join(
            name, KeyHash.of("token of " + name), null, hostKey, true, ROOM_ID, Trace.NONE, false);
    Decision decision = take(null, join);
    if (decision instanceof Decision.Lined lined) {
      line.add(lined.place() - 1, join);
    }
    return decision;
  }

  /// Takes all seats.
  List<MemberId> fullHouse() {
    host("Host");
    while (room.view().members().size() < room.view().seats()) {
      guest("Guest " + room.view().members().size());
    }
    return room.view().members().stream().map(Member::memberId).toList();
  }

  @Nullable Member named(String name) {
    return room.view().members().stream()
        .filter(member -> member.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  MemberId host(String name) {
    return ((Decision.Seated) join(name, null, HOST_KEY)).memberId();
  }

  Decision say(MemberId actor, Command command) {
    return take(actor, new RoomCommand.Say(command, Device.SEAT));
  }

  Decision say(MemberId actor, LongFunction<Command> command) {
    return say(actor, command.apply(ref++));
  }

  Decision tick(double atMs) {
    nowMs = atMs;
    return take(null, new RoomCommand.Tick());
  }

  /// Lets time pass as a host's timers would, deadline by deadline.
  void pass(double ms) {
    double untilMs = nowMs + ms;
    while (room.nextDeadlineMs().orElse(Double.MAX_VALUE) <= untilMs) {
      tick(Math.max(nowMs, room.nextDeadlineMs().getAsDouble()));
    }
    nowMs = untilMs;
  }

  void drop(MemberId memberId) {
    take(memberId, new RoomCommand.Drop());
  }

  /// Puts a film on and returns its id.
  ItemId cue(MemberId actor, Media media) {
    say(actor, n -> new QueueCommand.Cue(n, media));
    return current().itemId();
  }

  Decision play(MemberId actor) {
    return say(actor, n -> new Command.Play(n, current().itemId(), room.seq()));
  }

  Decision pause(MemberId actor) {
    return say(actor, n -> new Command.Pause(n, current().itemId(), room.seq(), null, null));
  }

  Decision seek(MemberId actor, double toMs) {
    return say(actor, n -> new Command.Seek(n, current().itemId(), room.seq(), toMs));
  }

  Decision rate(MemberId actor, double rate) {
    return say(actor, n -> new Command.ChangeRate(n, current().itemId(), room.seq(), rate));
  }

  /// A film that plays since now, without a lead to think of.
  ItemId playing(MemberId actor) {
    ItemId itemId = cue(actor, FILM);
    play(actor);
    nowMs = playback().sinceMs();
    return itemId;
  }

  /// A reading from where the room has its film just now.
  void report(
      MemberId memberId,
      Condition condition,
      @Nullable Double deliveryMs,
      @Nullable Double durationMs) {
    Playback playback = room.view().playback();
    readings.put(
        memberId,
        new Report(
            playback == null ? null : playback.itemId(),
            condition,
            playback == null ? null : (Double) playback.positionAt(nowMs),
            null,
            null,
            null,
            deliveryMs,
            null,
            null,
            null,
            durationMs,
            0));
  }

  /// A reading of somebody who stands there, or runs by, with so much ready around it.
  void reportAt(
      MemberId memberId,
      Condition condition,
      @Nullable Double positionMs,
      @Nullable Double bufferedMs,
      @Nullable Double bufferedFromMs) {
    readings.put(
        memberId,
        new Report(
            current().itemId(),
            condition,
            positionMs,
            null,
            bufferedMs,
            bufferedFromMs,
            null,
            100.0,
            null,
            200.0,
            70.0,
            null,
            0,
            null));
  }

  /// The next look around, as after a reading that matters.
  void look() {
    tick(nowMs);
  }

  Decision startNow(MemberId actor) {
    return say(actor, Command.StartNow::new);
  }

  Decision dontWait(MemberId actor, boolean on) {
    return say(actor, n -> new Command.DontWait(n, on));
  }

  Item current() {
    Item item = room.view().current();
    assertThat(item).isNotNull();
    return item;
  }

  Playback playback() {
    Playback playback = room.view().playback();
    assertThat(playback).isNotNull();
    return playback;
  }

  Member member(MemberId memberId) {
    Member member = room.member(memberId);
    assertThat(member).isNotNull();
    return member;
  }

  Event lastEvent() {
    return history.getLast().event();
  }

  static void assertRefused(Decision decision, RefusalCode code) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  static void assertNothing(Decision decision) {
    assertThat(decision).isEqualTo(Decision.Happened.NOTHING);
  }
}
