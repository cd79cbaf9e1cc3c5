package matinee.loadtest.bot;

import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import matinee.loadtest.bot.Breaches.Promise;
import matinee.loadtest.net.Loop;
import matinee.protocol.ClientFrame;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.MemberId;
import matinee.protocol.ServerFrame;
import matinee.protocol.codec.WireCodec;
import org.jspecify.annotations.Nullable;

/// A member that does what a page does: keeps its seat's token, how far it has heard, and its
/// commands until they are answered; comes back by itself, and says how its film is. All it hears
/// goes into its room's ledger. Confined to its loop.
public final class FaithfulBot {
  private static final WireCodec CODEC = new WireCodec();
  private static final double REPORT_MS = 2_000;
  private static final double REPORT_SOON_MS = 120;
  private static final double ASK_TIME_MS = 5_000;
  private static final long HELD_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final String NO_EPOCH = "none";

  private final Loop loop;
  private final Link link;
  private final String name;
  private final RoomLedger ledger;
  private final ServerTimes times;
  private final RandomGenerator random;
  private final BotListener listener;
  private final Unanswered unanswered;
  private final @Nullable String hostKey;
  private final boolean wouldWait;
  private @Nullable Seat seat;
  private String clockId = "";
  private long lastRef = System.currentTimeMillis();
  private long heardNanos;
  private long lostNanos;
  private long known;
  private long repeated;
  private boolean afresh;
  private boolean reportDue;
  private UnaryOperator<Report> manner = UnaryOperator.identity();

  /// What brings it back, and how far it has come.
  private record Seat(MemberId memberId, String token, String epoch, Mirror mirror) {}

  /// One that has not entered yet.
  ///
  /// @param hostKey makes it host
  /// @param wouldWait whether it stands in line when all seats are taken
  public FaithfulBot(
      Loop loop,
      InetSocketAddress server,
      String name,
      @Nullable String hostKey,
      boolean wouldWait,
      RoomLedger ledger,
      ServerTimes times,
      RandomGenerator random,
      BotListener listener) {
    this.loop = loop;
    this.name = name;
    this.hostKey = hostKey;
    this.wouldWait = wouldWait;
    this.ledger = ledger;
    this.times = times;
    this.random = random;
    this.listener = listener;
    this.unanswered = new Unanswered(loop, this::say, _ -> {});
    String path = "/api/rooms/" + ledger.roomId() + "/live";
    this.link = new Link(loop, server, path, random, new Ears());
  }

  public void enter() {
    link.connect();
    loop.afterMs(random.nextDouble() * REPORT_MS, this::reportAgain);
    loop.afterMs(random.nextDouble() * ASK_TIME_MS, this::askTimeAgain);
  }

  /// Reads nothing any more, and keeps its connection: a client that is stuck.
  public void stall() {
    link.stall();
  }

  public void listenAgain() {
    link.listenAgain();
  }

  /// What it makes of each report of a good film, from now on.
  public void reportAs(UnaryOperator<Report> howItIs) {
    manner = howItIs;
  }

  /// How much the kernel may hold of what it has not read, from its next connection on.
  public void keepLittle(int bytes) {
    link.keepLittle(bytes);
  }

  /// Its network resets the connection; it comes back by itself.
  public void tear() {
    link.tear();
  }

  /// Somebody looks at the page again, or the browser says that the network is back.
  public void wake() {
    link.woke();
  }

  /// Gives the seat up.
  public void leave() {
    say(new Command.Leave());
  }

  public String name() {
    return name;
  }

  public RoomLedger ledger() {
    return ledger;
  }

  public boolean isIn() {
    return link.isIn() && seat != null;
  }

  /// Whether it will not come back by itself.
  public boolean isGone() {
    return link.isOver();
  }

  /// Who it is in its room; nobody before it has a seat.
  public @Nullable MemberId memberId() {
    return seat == null ? null : seat.memberId();
  }

  public @Nullable Mirror mirror() {
    return seat == null ? null : seat.mirror();
  }

  public String epoch() {
    return seat == null ? "" : seat.epoch();
  }

  public String clockId() {
    return clockId;
  }

  /// How many of its commands are not answered yet.
  public int unanswered() {
    return unanswered.all().size();
  }

  /// When it last heard anything.
  public long heardNanos() {
    return heardNanos;
  }

  /// How many commands it had to send again.
  public long repeated() {
    return repeated;
  }

  /// Server time now, as it knows it.
  public double nowMs() {
    return times.at(clockId, System.nanoTime());
  }

  /// Gives a command its number and sends it, now or when the seat is back.
  public void give(LongFunction<Command> withRef) {
    Seat here = seat;
    if (here != null) {
      lastRef++;
      Command command = withRef.apply(lastRef);
      ledger.given(here.memberId(), command);
      unanswered.give(command, lastRef);
    }
  }

  /// What is not answered and not kept: a reaction, leaving.
  public void pass(ClientFrame frame) {
    say(frame);
  }

  /// Takes its seat over on a connection of its own and asks for the room as it is, to compare that
  /// with what it has heard.
  public void compare() {
    afresh = true;
    link.replace();
  }

  /// Goes for good.
  public void end() {
    link.end();
  }

  private boolean say(ClientFrame frame) {
    return link.isIn() && link.send(CODEC.encode(frame));
  }

  private ClientFrame.Hello hello() {
    Seat here = seat;
    if (here == null) {
      return new ClientFrame.Hello(name, hostKey, null, wouldWait);
    }
    known = ledger.highest(here.epoch());
    String epoch = afresh ? NO_EPOCH : here.epoch();
    return new ClientFrame.Hello(
        name, null, new ClientFrame.Resume(here.token(), epoch, here.mirror().seq()), wouldWait);
  }

  private void take(byte[] utf8, long atNanos) {
    heardNanos = atNanos;
    ServerFrame frame = ledger.read(utf8);
    switch (frame) {
      case Event event -> event(event, utf8, atNanos);
      case ServerFrame.Welcome welcome -> welcome(welcome, atNanos);
      case ServerFrame.Resumed resumed -> resumed(resumed, atNanos);
      case ServerFrame.Done done -> done(done);
      case ServerFrame.Refused refused -> refused(refused);
      case ServerFrame.ClockReply reply -> times.heard(reply, atNanos);
      case ServerFrame.Closing closing -> link.announced(closing.retryAfterMs());
      case ServerFrame.Lined _ -> link.in();
      case ServerFrame.Reaction _,
          ServerFrame.Presence _,
          ServerFrame.Typing _,
          ServerFrame.Knocking _,
          ServerFrame.Knocks _,
          ServerFrame.NewLink _,
          ServerFrame.Paired _,
          ServerFrame.Announcement _,
          ServerFrame.Line _ -> {}
    }
    if (!(frame instanceof Event)) {
      listener.passed(this, frame, atNanos);
    }
  }

  private void event(Event event, byte[] utf8, long atNanos) {
    Seat here = seat;
    if (here == null) {
      return; // a line hears nothing, which the race looks at
    }
    long expected = here.mirror().seq() + 1;
    ledger.heard(name, here.epoch(), expected, event, utf8, clockId);
    if (event.stamp().seq() > expected) {
      compare(); // as a page would: the room as it is, and on from there
    } else if (event.stamp().seq() == expected) {
      here.mirror().fold(event);
    }
    if (event instanceof Event.PlaybackChanged || event instanceof Event.CurrentChanged) {
      reportSoon();
    }
    listener.heard(this, event, atNanos);
  }

  private void welcome(ServerFrame.Welcome welcome, long atNanos) {
    Seat before = seat;
    clockId = welcome.clockId();
    if (before != null) {
      boolean sameEpoch = before.epoch().equals(welcome.epoch());
      if (sameEpoch) {
        ledger.standsAt(name, welcome.seq(), known);
      }
      if (sameEpoch && before.mirror().seq() == welcome.seq()) {
        ledger.compare(name, before.mirror(), welcome);
      }
    }
    ledger.snapshot(name, welcome, clockId, atNanos);
    afresh = false;
    MemberId former = before == null ? welcome.memberId() : before.memberId();
    seat =
        new Seat(
            welcome.memberId(),
            welcome.seatToken(),
            welcome.epoch(),
            new Mirror(welcome.room(), welcome.seq()));
    seated(former, false, atNanos);
  }

  private void resumed(ServerFrame.Resumed resumed, long atNanos) {
    Seat here = seat;
    clockId = resumed.clockId();
    if (here == null || !here.epoch().equals(resumed.epoch())) {
      ledger.breach(Promise.OWN_SEAT, name + " was resumed where it never was");
      return;
    }
    ledger.standsAt(name, resumed.seq(), known);
    seat = new Seat(resumed.memberId(), here.token(), here.epoch(), here.mirror());
    seated(here.memberId(), true, atNanos);
  }

  private void seated(MemberId former, boolean resumed, long atNanos) {
    link.in();
    boolean mustBeHeld = lostNanos == 0 || atNanos - lostNanos < HELD_NANOS;
    if (!former.equals(memberId()) && mustBeHeld) {
      ledger.breach(Promise.OWN_SEAT, name + ", " + former + ", came back as " + memberId());
    }
    lostNanos = 0;
    repeated += unanswered.connected();
    reportSoon();
    listener.seated(this, former, resumed, atNanos);
  }

  private void done(ServerFrame.Done done) {
    Command command = unanswered.answered(done.ref());
    Seat here = seat;
    if (command != null && here != null) {
      ledger.done(here.memberId(), command, done, here.epoch());
    }
  }

  private void refused(ServerFrame.Refused refused) {
    Long ref = refused.ref();
    if (ref != null) {
      var _ = unanswered.answered(ref);
    } else if (!link.isIn()) {
      switch (refused.code()) {
        case BUSY, TOO_FAST, NOT_SAVED, INTERNAL -> link.tryAgain();
        default -> {
          link.end();
          listener.turnedAway(this, refused.code());
        }
      }
    }
  }

  private void lost(int code, String reason) {
    long nowNanos = System.nanoTime();
    if (lostNanos == 0) {
      lostNanos = nowNanos;
    }
    unanswered.disconnected();
    listener.lost(this, code, reason, nowNanos);
  }

  private void askTime() {
    double t1Ms = ServerTimes.monotonicMs(System.nanoTime());
    if (link.send(CODEC.encode(new ClientFrame.Clock(t1Ms)))) {
      link.asked();
    }
  }

  private void askTimeAgain() {
    if (!link.isOver()) {
      askTime();
      loop.afterMs(ASK_TIME_MS, this::askTimeAgain);
    }
  }

  private void reportSoon() {
    if (!reportDue) {
      reportDue = true;
      loop.afterMs(REPORT_SOON_MS * (0.5 + random.nextDouble()), this::report);
    }
  }

  private void report() {
    reportDue = false;
    Seat here = seat;
    if (here != null && link.isIn() && times.knows(clockId)) {
      say(manner.apply(FilmReport.of(here.mirror().playback(), nowMs())));
    }
  }

  private void reportAgain() {
    if (!link.isOver()) {
      report();
      loop.afterMs(REPORT_MS, this::reportAgain);
    }
  }

  private final class Ears implements Link.Ears {
    @Override
    public void opened() {
      askTime(); // so that the time of a new process is known before anything it says
      link.send(CODEC.encode(hello()));
    }

    @Override
    public void frame(byte[] utf8, long atNanos) {
      take(utf8, atNanos);
    }

    @Override
    public void lost(int code, String reason) {
      FaithfulBot.this.lost(code, reason);
    }
  }
}
