package matinee.loadtest.night;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongFunction;
import matinee.loadtest.bot.FilmReport;
import matinee.loadtest.bot.Link;
import matinee.loadtest.bot.ServerTimes;
import matinee.loadtest.net.Alarm;
import matinee.protocol.ClientFrame;
import matinee.protocol.Command;
import matinee.protocol.MemberId;
import matinee.protocol.ServerFrame;
import matinee.protocol.codec.WireCodec;
import org.jspecify.annotations.Nullable;

/// A steady member: reports, asks the time, talks now and then, and comes back when it is cut off.
/// It knows which events it has heard, and leaves what they say to the room. Confined to its loop.
final class Viewer {
  private static final WireCodec CODEC = new WireCodec();
  private static final double NANOS_A_MS = 1e6;
  private static final double REPORT_SOON_MS = 120;
  private static final String TEXT = "and this is about as much as one says at a time";
  private static final List<String> EMOJI = List.of("😂", "❤️", "👏", "😮");

  private final House house;
  private final Room room;
  private final String name;
  private final @Nullable String hostKey;
  private final Link link;
  private final Sequence sequence = new Sequence();
  private final Asked asked = new Asked();
  private final List<Routine> page;
  private final List<Routine> person;
  private @Nullable Seat seat;
  private String clockId = "";
  private long lastRef;
  private int openClocks;
  private boolean cut;
  private boolean resting;
  private @Nullable Alarm soon;

  /// What brings it back.
  private record Seat(MemberId memberId, String token, String epoch) {}

  Viewer(House house, Room room, String name, @Nullable String hostKey) {
    this.house = house;
    this.room = room;
    this.name = name;
    this.hostKey = hostKey;
    this.link = new Link(house.loop(), house.server(), room.path(), house.random(), new Ears());
    this.page =
        List.of(
            new Routine(house.loop(), () -> Habits.REPORT, _ -> report()),
            new Routine(house.loop(), () -> Habits.ASK_TIME, this::askTime));
    this.person =
        List.of(
            new Routine(house.loop(), () -> about(Habits.CHAT), this::chat),
            new Routine(house.loop(), () -> about(Habits.REACTION), this::react));
  }

  void enter() {
    link.connect();
  }

  /// The page alone, of somebody who says nothing.
  void watch() {
    resting = false;
    page.getFirst().begin(house.random().nextDouble() * Habits.REPORT);
    page.getLast().begin(house.random().nextDouble() * Habits.ASK_TIME);
  }

  void takePart() {
    watch();
    person.getFirst().begin(about(Habits.CHAT));
    person.getLast().begin(about(Habits.REACTION));
  }

  void rest() {
    resting = true;
    if (soon != null) {
      soon.cancel();
      soon = null;
    }
    page.forEach(Routine::rest);
    person.forEach(Routine::rest);
  }

  /// Its network resets the connection; it comes back by itself.
  void cut() {
    cut = true;
    link.tear();
  }

  void end() {
    rest();
    link.end();
  }

  boolean isIn() {
    return link.isIn();
  }

  boolean isGone() {
    return link.isOver();
  }

  long latestSeq() {
    return sequence.latest();
  }

  Losses losses(long lastOfTheRoom) {
    return Losses.of(sequence, lastOfTheRoom, asked, openClocks);
  }

  /// Server time at a moment, as it knows it.
  double serverMs(long nanos) {
    return house.times().at(clockId, nanos);
  }

  void chat(long dueNanos) {
    if (give(dueNanos, ref -> new Command.PostChat(ref, TEXT))) {
      house.tally().chats++;
    }
  }

  /// Gives a command that was due at a moment its number. Returns false when it is not in its room
  /// right now, where nobody could give one.
  boolean give(long dueNanos, LongFunction<Command> withRef) {
    if (!link.isIn()) {
      return false;
    }
    lastRef = Math.max(lastRef + 1, house.ref(dueNanos));
    asked.ask(lastRef);
    link.send(CODEC.encode(withRef.apply(lastRef)));
    house.timing().asked(dueNanos);
    return true;
  }

  private void react(long dueNanos) {
    String emoji = EMOJI.get(house.random().nextInt(EMOJI.size()));
    if (link.isIn() && link.send(CODEC.encode(new Command.React(emoji)))) {
      house.tally().reactions++;
      house.timing().asked(dueNanos);
    }
  }

  private void askTime(long dueNanos) {
    if (link.send(CODEC.encode(new ClientFrame.Clock(ServerTimes.monotonicMs(dueNanos))))) {
      openClocks++;
      house.tally().questions++;
      house.timing().asked(dueNanos);
      link.asked();
    }
  }

  private void report() {
    if (link.isIn() && house.times().knows(clockId)) {
      double skewMs = house.random().nextGaussian() * Habits.SKEW_DEVIATION_MS;
      house.tally().reports++;
      link.send(CODEC.encode(FilmReport.of(room.film(), serverMs(System.nanoTime()), skewMs)));
    }
  }

  /// On a change of the film, as soon as the picture could be there.
  private void reportSoon() {
    if (soon == null && !resting) {
      double ms = REPORT_SOON_MS * (0.5 + house.random().nextDouble());
      soon =
          house
              .loop()
              .afterMs(
                  ms,
                  () -> {
                    soon = null;
                    report();
                  });
    }
  }

  private ClientFrame.Hello hello() {
    Seat here = seat;
    if (here == null) {
      return new ClientFrame.Hello(name, hostKey, null);
    }
    return new ClientFrame.Hello(
        name, null, new ClientFrame.Resume(here.token(), here.epoch(), sequence.latest()));
  }

  private void take(byte[] utf8, long atNanos) {
    FrameHead head = FrameHead.of(utf8);
    house.tally().heard(head.kind());
    switch (head.kind()) {
      case EVENT -> event(head, atNanos);
      case TIMELINE -> {
        event(head, atNanos);
        room.timeline(head.seq(), utf8);
        reportSoon();
      }
      case DONE -> {
        room.reaches(head.seq());
        asked.answered(head.ref());
      }
      case REFUSED -> refused(head, utf8);
      case CLOCK -> clock(utf8, atNanos);
      case WELCOME, RESUMED -> seated(CODEC.decodeServerFrame(utf8));
      case PRESENCE, REACTION, OTHER -> {}
    }
  }

  private void event(FrameHead head, long atNanos) {
    sequence.hear(head.seq());
    room.reaches(head.seq());
    if (head.ref() > 0) {
      house.timing().heard(house.dueNanos(head.ref()), atNanos);
    }
  }

  private void clock(byte[] utf8, long atNanos) {
    if (CODEC.decodeServerFrame(utf8) instanceof ServerFrame.ClockReply reply) {
      openClocks--;
      house.times().heard(reply, atNanos);
      house.timing().answered(Math.round(reply.t1Ms() * NANOS_A_MS), atNanos);
    }
  }

  private void refused(FrameHead head, byte[] utf8) {
    if (head.ref() > 0) {
      asked.answered(head.ref());
    } else if (!link.isIn()) {
      link.tryAgain(); // the hello; a steady member asks for nothing that is refused for good
    }
    house.tally().refused(new String(utf8, StandardCharsets.UTF_8));
  }

  private void seated(ServerFrame frame) {
    Tally tally = house.tally();
    if (frame instanceof ServerFrame.Welcome welcome) {
      Seat former = seat;
      if (former != null && former.memberId().equals(welcome.memberId())) {
        tally.afresh++;
      } else if (former != null) {
        tally.seatsLost++;
      }
      clockId = welcome.clockId();
      seat = new Seat(welcome.memberId(), welcome.seatToken(), welcome.epoch());
      sequence.startAt(welcome.seq());
      room.reaches(welcome.seq());
    } else if (frame instanceof ServerFrame.Resumed resumed) {
      tally.resumed++;
      clockId = resumed.clockId();
      room.reaches(resumed.seq());
    }
    cut = false;
    link.in();
    reportSoon();
  }

  private double about(double meanSeconds) {
    return Habits.about(house.random(), meanSeconds);
  }

  private final class Ears implements Link.Ears {
    @Override
    public void opened() {
      askTime(System.nanoTime()); // so that the film's place is known before the first report
      link.send(CODEC.encode(hello()));
    }

    @Override
    public void frame(byte[] utf8, long atNanos) {
      take(utf8, atNanos);
    }

    @Override
    public void lost(int code, String reason) {
      openClocks = 0; // nobody answers on a connection that is gone; that it is gone is counted
      if (!cut && !room.isEnding()) {
        house.tally().lost(name + ": " + code + " " + reason);
      }
    }
  }
}
