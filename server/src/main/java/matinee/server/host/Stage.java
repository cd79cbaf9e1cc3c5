package matinee.server.host;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import matinee.protocol.ClientFrame.Hello;
import matinee.protocol.ClientFrame.Resume;
import matinee.protocol.CloseCode;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.RefusalCode;
import matinee.protocol.Role;
import matinee.protocol.ServerFrame;
import matinee.server.host.Outbox.Weight;
import matinee.server.log.RoomLog;
import matinee.server.room.Decision;
import matinee.server.room.Device;
import matinee.server.room.Envelope;
import matinee.server.room.Fact;
import matinee.server.room.Room;
import matinee.server.room.RoomCommand;
import matinee.server.room.RoomKey;
import matinee.server.room.Surroundings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens inside a room's turn: decide, commit, tell. The flow of one command is [#say], read
/// from top to bottom.
///
/// Confined to its mailbox.
final class Stage {
  private static final Logger LOG = LoggerFactory.getLogger(Stage.class);
  private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(1);
  private static final Duration REACTIONS_COUNTED_EVERY = Duration.ofSeconds(5);

  private final RoomKey roomKey;
  private final String epoch;
  private final HostParts parts;
  private final Readings readings;
  private final Consumer<Runnable> mailbox;
  private final Consumer<Room> publish;
  private final Runnable forget;
  private final Commits commits;
  private final PresenceBoard presence = new PresenceBoard();
  private final Door door;
  private final Entrance entrance;
  private final Answers answers;
  private final Pairings pairings;
  private final ReactionTally tally = new ReactionTally();
  private final Company here = new Company();
  private final Annals annals;
  private final Alarm alarm;
  private final Surroundings around;

  /// What a command leads to, with its events encoded.
  record Decided(Decision decision, List<Encoded> events) {}

  /// @param publish shows the committed room to whoever looks without a turn
  /// @param forget called once, when the room has ended
  Stage(
      RoomLog.Kept start,
      HostParts parts,
      Readings readings,
      Consumer<Runnable> mailbox,
      Consumer<Room> publish,
      Runnable forget) {
    this.roomKey = start.key();
    this.epoch = start.epoch();
    this.parts = parts;
    this.readings = readings;
    this.annals = new Annals(start.key());
    this.mailbox = mailbox;
    this.publish = publish;
    this.forget = forget;
    this.door = new Door(parts, here);
    this.pairings = new Pairings(parts.clock());
    this.entrance = new Entrance(this, door, pairings, new Fingerprints(roomKey));
    this.answers = new Answers(this, door);
    this.around =
        new LiveSurroundings(readings, door, here, answers, parts.log().outlivesTheServer());
    this.alarm = new Alarm(parts.clock(), this::later, this::tick);
    this.commits = new Commits(start, parts.log(), mailbox, this::broadcast, this::fellBack);
  }

  /// A member asks: decided on the head, committed, told to all, answered.
  void say(LiveSession session, Command command, CommandWatch.Followed followed) {
    MemberId memberId = session.memberId();
    Decided decided = decide(memberId, new RoomCommand.Say(command, session.device()));
    commit(decided, answers.to(session, command, decided, followed));
    if (command instanceof Command.Unpair && memberId != null) {
      pairings.forget(memberId);
    }
  }

  /// Somebody wants a seat.
  void join(LiveSession session, Hello hello) {
    entrance.hello(session, hello);
  }

  /// A connection is gone; its seat is held, unless another connection has taken it over.
  void drop(LiveSession session) {
    MemberId memberId = session.memberId();
    session.gone();
    if (door.forget(session)) {
      tellOfDoor();
    }
    if (memberId != null && here.drop(memberId, session)) {
      readings.putAway(memberId);
      saveDrop(memberId);
    }
  }

  /// A connection that was given a seat was gone before it could hear of it. Whoever else speaks
  /// for that seat by now keeps it.
  void neverSat(MemberId memberId) {
    saveDrop(memberId);
  }

  /// Tried again until it is saved, unless somebody speaks for that seat again by then.
  private void saveDrop(MemberId memberId) {
    if (!here.speaksFor(memberId)) {
      Decided decided = decide(memberId, new RoomCommand.Drop());
      commit(decided, new Retry(() -> later(BEFORE_TRYING_AGAIN, () -> saveDrop(memberId))));
    }
  }

  /// What is due is done. What can't be saved is owed: it may have been due by a reading, and no
  /// deadline would bring it again.
  void tick() {
    alarm.went();
    commit(decide(null, new RoomCommand.Tick()), new Retry(alarm::owe));
  }

  /// What no connection asks for: the making, a count. Tried again until it is saved.
  void take(@Nullable MemberId actor, RoomCommand command) {
    Decided decided = decide(actor, command);
    commit(decided, new Retry(() -> later(BEFORE_TRYING_AGAIN, () -> take(actor, command))));
  }

  /// The first thing that happens to a room. Tried again until it is saved.
  ///
  /// @param answered called when the log has answered for the first time
  void make(RoomCommand.Make make, Runnable answered) {
    commit(
        decide(null, make),
        new Commits.Release() {
          @Override
          public void committed() {
            answered.run();
          }

          @Override
          public void notSaved(String why) {
            later(BEFORE_TRYING_AGAIN, () -> take(null, make));
            answered.run();
          }
        });
  }

  /// Tells everybody once; what is thrown at the film is counted, to be remembered.
  void pass(ServerFrame frame) {
    tellAll(frame, Weight.PASSING);
    if (frame instanceof ServerFrame.Reaction reaction && tally.add(reaction)) {
      later(REACTIONS_COUNTED_EVERY, this::count);
    }
  }

  /// The first thing that happens to a room in the next server. Tried again until it is saved.
  void restore(double goneMs, double backMs) {
    var restore = new RoomCommand.Restore(goneMs, backMs, here.members());
    commit(
        decide(null, restore),
        new Retry(() -> later(BEFORE_TRYING_AGAIN, () -> restore(goneMs, backMs))));
  }

  /// What can't be saved is counted with what is thrown next.
  private void count() {
    for (RoomCommand.Count thrown : tally.take()) {
      commit(
          decide(null, thrown),
          new Retry(
              () -> {
                if (tally.putBack(thrown)) {
                  later(REACTIONS_COUNTED_EVERY, this::count);
                }
              }));
    }
  }

  /// The operator speaks, to those before the door too.
  void announce(ServerFrame.Announcement said) {
    byte[] utf8 = parts.codec().encode(said);
    here.tellAll(utf8, Weight.LASTING);
    door.tellAll(utf8);
  }

  void tellPresence() {
    presence
        .changed(commits.committed().view(), readings.figures())
        .ifPresent(changed -> tellAll(changed, Weight.PASSING));
  }

  void stop(Duration retryAfter) {
    closeAll(CloseCode.RESTARTING, "the server restarts", retryAfter);
    alarm.cancel();
  }

  /// Gives the seat to this connection, takes it from another that had it, and tells how things
  /// are.
  void seat(LiveSession session, MemberId memberId, String token, @Nullable Resume resume) {
    here.seat(memberId, session, entrance.traceOf(session));
    greet(session, memberId, Device.SEAT, token, resume);
    door.tellOf(isHost(memberId), session::send);
  }

  /// Lets this connection speak for the seat beside its own (ST7).
  void accompany(LiveSession session, MemberId memberId, String token, @Nullable Resume resume) {
    here.accompany(memberId, session, entrance.traceOf(session));
    greet(session, memberId, Device.COMPANION, token, resume);
    door.tellOf(false, session::send);
  }

  private void greet(
      LiveSession session,
      MemberId memberId,
      Device device,
      String token,
      @Nullable Resume resume) {
    new Greeting(roomKey, epoch, parts)
        .tell(session, memberId, device, token, resume, commits.committed());
    session.send(parts.codec().encode(presence.latest()), Weight.PASSING);
  }

  /// Those before the door, and those who are told of them, hear what changed.
  void tellOfDoor() {
    door.tell(commits.committed());
  }

  /// To who asked for a second device.
  void tellCode(LiveSession session, MemberId memberId, Command command) {
    String text = Tokens.secret();
    Pairings.Code code = pairings.open(memberId, text);
    Long ref = command.ref();
    if (ref != null) {
      var paired = new ServerFrame.Paired(ref, text, code.untilMs());
      session.send(parts.codec().encode(paired), Weight.LASTING);
    }
  }

  private void tellAll(ServerFrame frame, Weight weight) {
    here.tellAll(parts.codec().encode(frame), weight);
  }

  HostParts parts() {
    return parts;
  }

  Door door() {
    return door;
  }

  /// How many stand in line. Safe for any thread.
  int inLine() {
    return door.inLine();
  }

  Room head() {
    return commits.head();
  }

  /// A bug in a rule, or in an encoding, costs the command that met it and nothing else: the room
  /// is immutable, so there is nothing to mend.
  Decided decide(@Nullable MemberId actor, RoomCommand command) {
    try {
      Envelope envelope = new Envelope(actor, command, parts.clock().nowMs());
      Decision decision = commits.head().decide(around, envelope);
      return new Decided(decision, encoded(decision.facts()));
    } catch (RuntimeException bug) {
      LOG.atError()
          .addKeyValue("room", roomKey.mark())
          .addKeyValue("command", command.getClass().getSimpleName())
          .addKeyValue("seq", commits.head().seq())
          .setCause(bug)
          .log("A command could not be decided");
      parts.listener().impossible("decide");
      return new Decided(
          new Decision.Refused(RefusalCode.INTERNAL, "a bug of ours; nothing happened"), List.of());
    }
  }

  void commit(Decided decided, Commits.Release release) {
    commits.commit(decided.events(), answers.withTheAdmitted(decided.events(), release));
    if (!alarm.isSet() || !decided.events().isEmpty()) {
      alarm.set(commits.head());
    }
  }

  private List<Encoded> encoded(List<Fact> facts) {
    return facts.stream()
        .map(fact -> new Encoded(fact, parts.codec().encode(fact.event())))
        .toList();
  }

  private void broadcast(Encoded encoded) {
    Event event = encoded.fact().event();
    publish.accept(commits.committed());
    here.tellAll(encoded.utf8(), EventWeight.of(event));
    parts.listener().committed(event);
    annals.happened(event, commits.committed().view().members().size());
    if (event instanceof Event.MemberLeft left) {
      letGo(left);
    } else if (event instanceof Event.CompanionChanged changed) {
      here.letGoOfCompanion(changed.memberId(), Farewell.of(changed));
    } else if (event instanceof Event.RoleChanged changed) {
      MemberId memberId = changed.memberId();
      door.tellOf(isHost(memberId), (utf8, weight) -> here.tell(memberId, utf8, weight));
    } else if (event instanceof Event.LinkTurnedOver) {
      lookAtTheDoor();
    } else if (event instanceof Event.RoomEnded ended) {
      end(ended.reason());
    }
  }

  private void letGo(Event.MemberLeft left) {
    MemberId memberId = left.memberId();
    readings.forget(memberId);
    pairings.forget(memberId);
    here.letGo(memberId, Farewell.of(left.reason()), Farewell.ofCompanion(left.reason()));
    if (left.reason() == Event.LeaveReason.REMOVED) {
      lookAtTheDoor();
    }
  }

  private void lookAtTheDoor() {
    door.lookAgain(commits.committed());
    tellOfDoor();
  }

  private boolean isHost(MemberId memberId) {
    Member member = commits.committed().member(memberId);
    return member != null && member.role() != Role.GUEST;
  }

  private void end(Event.EndReason why) {
    switch (why) {
      case ENDED, EMPTY -> closeAll(CloseCode.ROOM_ENDED, "the room has ended", null);
      case CLOSED ->
          closeAll(CloseCode.ROOM_CLOSED, "the operator of this server closed the room", null);
    }
    alarm.cancel();
    parts.log().erase(roomKey);
    forget.run();
  }

  private void closeAll(CloseCode code, String message, @Nullable Duration retryAfter) {
    List<LiveSession> all = new ArrayList<>(here.empty());
    all.addAll(door.empty());
    for (LiveSession session : all) {
      session.gone();
      session.close(code, message, retryAfter);
    }
  }

  /// The head is another than the deadline was set by. What could not be saved just now is not
  /// tried again at once.
  private void fellBack() {
    alarm.notBefore(BEFORE_TRYING_AGAIN);
    alarm.set(commits.head());
  }

  private Timers.Timer later(Duration delay, Runnable turn) {
    return parts.timers().in(delay, () -> mailbox.accept(turn));
  }
}
