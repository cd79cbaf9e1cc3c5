package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import matinee.protocol.ChatMessage;
import matinee.protocol.Connection;
import matinee.protocol.ControlledBy;
import matinee.protocol.Event;
import matinee.protocol.Item;
import matinee.protocol.Member;
import matinee.protocol.Playback;
import matinee.protocol.PlaybackState;
import matinee.protocol.Role;
import matinee.protocol.RoomView;
import matinee.server.HandTime;
import matinee.server.log.DirectJournal;
import matinee.server.log.Pulse;
import matinee.server.log.RoomLog;
import matinee.server.log.RoomLog.Answer;
import matinee.server.room.Fold;
import matinee.server.room.Room;
import matinee.server.room.RoomId;
import matinee.server.room.RoomLimits;
import matinee.server.room.WhoBelongs;

/// Two to eleven bots, one room, and everything that can go wrong between them, chosen by a seed:
/// the interleaving of turns, slow and cut connections, a log that dawdles and fails, servers that
/// die, time that jumps. After each step the invariants hold; at the end everybody comes back and
/// sees the same room.
final class SimWorld {
  private static final int STEPS = 400;
  private static final int GOOD_WHILE_EVERY = 150;
  private static final int GOOD_ROUNDS = 8;
  private static final List<Answer> FAILURES =
      List.of(Answer.CONFLICT, Answer.FULL, Answer.UNAVAILABLE);
  private static final RoomLimits LIMITS =
      new RoomLimits(
          8,
          3,
          Duration.ofSeconds(60),
          Duration.ofHours(30),
          Duration.ofHours(12),
          4,
          20,
          30,
          4_000,
          60,
          16 * 1024,
          12);

  final List<Fixture> folds = new ArrayList<>();
  private final Random random;
  private final HandTime time = new HandTime();
  private final SimDisk disk;
  private final List<Runnable> turns = new ArrayList<>();
  private final List<SimBot> bots = new ArrayList<>();
  private final SimScript script;
  private final SimPeople people;
  private final RoomId firstLink;
  private HeldLog log;
  private RoomHost host;
  private RoomView folded = Room.before(LIMITS).view();
  private long foldedSeq;
  private double diedMs;
  private long writtenAndReadSeq;

  /// One fold as it happened: what the page's `evolve` must do too.
  record Fixture(RoomView before, Event event, RoomView after) {}

  /// @param disk what outlives its servers
  SimWorld(long seed, SimDisk disk) {
    this.random = new Random(seed);
    this.disk = disk;
    this.script = new SimScript(random);
    RoomDirectory directory = boot();
    MadeRoom made = directory.make("Sim", ControlledBy.EVERYONE);
    firstLink = made.roomId();
    host = directory.find(firstLink).orElseThrow();
    people = new SimPeople(random, () -> host);
    runAllTurns();
    IntStream.range(0, 2 + random.nextInt(10))
        .forEach(
            n -> {
              SimBot bot = new SimBot(script.name(n), firstLink, n == 0 ? made.hostKey() : null);
              people.isBorn(bot, false);
              bots.add(bot);
            });
  }

  /// A server that goes on with what is on the disk.
  private RoomDirectory boot() {
    SimDisk.Left left = disk.open(LIMITS, () -> new Pulse("sim", time.read(), time.nowMs()));
    log = new HeldLog(left.log());
    Executor chosenByTheWorld = turns::add;
    HostListener listener =
        new HostListener() {
          @Override
          public void committed(Event event) {
            fold(event);
            if (event instanceof Event.MemberJoined joined) {
              WhoBelongs.checkNewcomer(host.committed(), joined.member().memberId());
            }
          }

          @Override
          public void impossible(String what) {
            throw new AssertionError("impossible: " + what);
          }
        };
    RoomDirectory directory =
        new RoomDirectory(
            Unfollowed.parts(
                LIMITS,
                time.clock(),
                time,
                log,
                SimBot.CODEC,
                listener,
                "sim",
                chosenByTheWorld,
                chosenByTheWorld));
    left.rooms().forEach(this::checkNothingIsLost);
    directory.restore(left.rooms(), diedMs);
    return directory;
  }

  /// The server is gone in the middle of everything, and after a while there is another.
  private void crash() {
    diedMs = time.nowMs();
    bots.forEach(SimBot::cut);
    people.phones().forEach(SimBot::cut);
    log.die(random);
    turns.clear();
    time.forgetTimers();
    time.pass(Duration.ofMillis(random.nextInt(90_000)));
    host =
        switch (boot().look(firstLink)) {
          case Found.Here(RoomHost room) -> room;
          case Found.TurnedOver(RoomHost room) -> room;
          case Found.Nowhere() -> throw new AssertionError("the room is lost");
        };
  }

  /// What anybody heard of is there; what was on its way may be there too.
  private void checkNothingIsLost(RoomLog.Kept kept) {
    Room room = kept.room();
    assertThat(room.seq()).isGreaterThanOrEqualTo(foldedSeq);
    log.between(kept.key(), foldedSeq, room.seq())
        .orElseThrow()
        .forEach(event -> fold((Event) SimBot.CODEC.decodeServerFrame(event)));
    assertThat(room.view()).isEqualTo(folded);
  }

  void run() {
    for (int step = 0; step < STEPS; step++) {
      step();
      check();
      if (step % GOOD_WHILE_EVERY == 0) {
        goodWhile();
      }
    }
    calmDown();
    checkEverybodyAgrees();
  }

  private void step() {
    if (random.nextInt(150) == 0) {
      crash();
    }
    SimBot bot = bots.get(random.nextInt(bots.size()));
    switch (random.nextInt(27)) {
      case 0, 1, 2 -> connect(bot);
      case 3 -> bot.cut();
      case 4 -> log.hold();
      case 5 -> log.letGo();
      case 6 -> answerLog();
      case 7 -> time.pass(Duration.ofMillis(random.nextInt(200)));
      case 8 -> time.pass(Duration.ofSeconds(random.nextInt(90)));
      case 9 -> script.report(bot, time.nowMs());
      case 10, 11, 12, 13 -> script.ask(bot, time.nowMs());
      case 14 -> script.askAgain(bot);
      case 15, 16, 17 -> bot.receive(random.nextInt(30));
      case 18 -> bot.takeOver(host);
      case 19 -> people.pair(bot);
      case 24 -> people.operate();
      case 20, 21 -> phone(bot);
      case 22, 23 -> bots.forEach(script::keepTheDoor);
      case 26 -> bots.forEach(script::tendTheQueue);
      default -> runSomeTurn();
    }
  }

  /// The wires hold, the log writes, and people do what they came for. While everything goes wrong
  /// little comes to pass: without these, forty rooms saw two films between them.
  private void goodWhile() {
    log.letGo();
    runAllTurns();
    for (int round = 0; round < GOOD_ROUNDS; round++) {
      for (SimBot bot : bots) {
        connect(bot);
        runAllTurns();
        bot.receive(Integer.MAX_VALUE);
        script.report(bot, time.nowMs());
        script.ask(bot, time.nowMs());
        runAllTurns();
      }
      bots.forEach(random.nextBoolean() ? script::tendTheQueue : script::keepTheDoor);
      runAllTurns();
      time.pass(Duration.ofMillis(random.nextInt(3_000)));
      runAllTurns();
      check();
    }
  }

  private void connect(SimBot bot) {
    if (!bot.isConnected()) {
      if (random.nextInt(12) == 0) {
        bot.forget();
      }
      people.connect(bot);
    }
  }

  /// A second device hears something and says something.
  private void phone(SimBot any) {
    for (SimBot phone : people.phones()) {
      phone.receive(random.nextInt(30));
      if (random.nextBoolean()) {
        script.ask(phone, time.nowMs());
      }
    }
    any.receive(1);
  }

  private void answerLog() {
    if (log.isHolding()) {
      if (random.nextInt(4) == 0) {
        log.failNext(FAILURES.get(random.nextInt(FAILURES.size())));
      } else {
        log.commitNext();
      }
    }
  }

  private void runSomeTurn() {
    if (!turns.isEmpty()) {
      turns.remove(random.nextInt(turns.size())).run();
    }
  }

  private void runAllTurns() {
    while (!turns.isEmpty()) {
      turns.removeFirst().run();
    }
  }

  private void fold(Event event) {
    assertThat(event.stamp().seq()).as("committed without a gap").isEqualTo(foldedSeq + 1);
    foldedSeq = event.stamp().seq();
    RoomView before = folded;
    folded = Fold.evolve(before, event);
    folds.add(new Fixture(before, event, folded));
  }

  private void check() {
    Room room = host.committed();
    if (room.seq() != writtenAndReadSeq) {
      assertThat(DirectJournal.writtenAndRead(room)).isEqualTo(room);
      writtenAndReadSeq = room.seq();
    }
    RoomView view = room.view();
    assertThat(view).as("fold(events) is the state").isEqualTo(folded);
    assertThat(view.members()).hasSizeLessThanOrEqualTo(8);
    assertThat(view.members().stream().map(Member::seat).distinct())
        .hasSize(view.members().size())
        .allMatch(seat -> seat >= 1 && seat <= 8);
    assertThat(
            view.members().stream()
                .map(member -> member.name().toLowerCase(Locale.ROOT))
                .distinct())
        .hasSize(view.members().size());
    assertThat(view.members())
        .filteredOn(member -> member.role() == Role.HOST)
        .hasSizeLessThanOrEqualTo(1);
    assertThat(view.members())
        .allMatch(
            member -> (member.connection() == Connection.AWAY) == (member.heldUntilMs() != null));
    WhoBelongs.check(room);
    SimQueue.check(view, LIMITS);
    checkTimeline(view);
  }

  private void checkTimeline(RoomView view) {
    Playback playback = view.playback();
    Item current = view.current();
    assertThat(playback == null).isEqualTo(current == null);
    if (playback == null || current == null) {
      return;
    }
    assertThat(playback.itemId()).isEqualTo(current.itemId());
    assertThat(playback.positionMs()).isNotNegative();
    checkWaiting(view, playback);
    if (current.durationMs() != null) {
      assertThat(playback.positionMs()).isLessThanOrEqualTo(current.durationMs());
    }
    if (playback.former() != null) {
      assertThat(playback.former().sinceMs()).isLessThanOrEqualTo(time.nowMs());
    }
  }

  /// It waits for somebody who can be waited for, and not for ever.
  private static void checkWaiting(RoomView view, Playback playback) {
    if (playback.state() != PlaybackState.WAITING) {
      assertThat(playback.waitingFor()).isNull();
      assertThat(playback.untilMs()).isNull();
      return;
    }
    assertThat(playback.rate()).isZero();
    assertThat(playback.untilMs())
        .isGreaterThan(playback.sinceMs())
        .isLessThanOrEqualTo(playback.sinceMs() + 20_000);
    assertThat(playback.waitingFor())
        .isNotEmpty()
        .isSubsetOf(
            view.members().stream()
                .filter(member -> member.connection() == Connection.HERE && !member.dontWait())
                .map(Member::memberId)
                .toList());
  }

  /// Peace: the log is well, everybody is connected, and all that was sent arrives.
  private void calmDown() {
    log.letGo();
    runAllTurns();
    for (int round = 0; round < 6; round++) {
      for (SimBot bot : bots) {
        bot.receive(Integer.MAX_VALUE);
        script.openTheDoor(bot);
        script.letIn(bot);
        if (!bot.isSeated() && !bot.isLined()) {
          people.connectAfresh(bot);
        }
        runAllTurns();
        bot.receive(Integer.MAX_VALUE);
      }
      time.pass(Duration.ofSeconds(30));
      runAllTurns();
    }
    bots.forEach(bot -> bot.receive(Integer.MAX_VALUE));
    people.phones().forEach(phone -> phone.receive(Integer.MAX_VALUE));
  }

  private void checkEverybodyAgrees() {
    check();
    RoomView truth = host.committed().view();
    assertThat(truth.playback())
        .as("nobody waits longer than it says, and another item may just have come on")
        .matches(
            playback ->
                playback == null
                    || playback.state() != PlaybackState.WAITING
                    || playback.untilMs() > time.nowMs());
    if (truth.members().isEmpty() && truth.settings().locked()) {
      return; // locked by a host who left for good, and the key was lost on the way
    }
    long seated = bots.stream().filter(SimBot::isSeated).count();
    assertThat(seated)
        .as("everybody is back: %s, %s", truth.settings(), truth.members())
        .isEqualTo(Math.min(8, bots.size()));
    assertThat(bots.stream().filter(SimBot::isLined).map(bot -> bot.place))
        .as("the rest stands in line")
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, bots.size() - (int) seated).boxed().toList());
    List<SimBot> everybody = new ArrayList<>(bots);
    everybody.addAll(people.phones());
    for (SimBot bot : everybody) {
      if (bot.isSeated()) {
        assertThat(bot.seq).isEqualTo(host.committed().seq());
        assertThat(withoutChat(bot.view)).isEqualTo(withoutChat(truth));
        List<ChatMessage> heard = bot.view.chat();
        List<ChatMessage> said = truth.chat();
        assertThat(said).endsWith(heard.toArray(ChatMessage[]::new));
      }
    }
    assertThat(truth.chat().stream().map(ChatMessage::text).distinct())
        .as("nothing said twice")
        .hasSize(truth.chat().size());
  }

  private static RoomView withoutChat(RoomView view) {
    return view.withChat(List.of());
  }
}
