package matinee.loadtest.cuts;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import matinee.loadtest.bot.BotListener;
import matinee.loadtest.bot.FaithfulBot;
import matinee.loadtest.bot.Mirror;
import matinee.loadtest.crowd.Crowd;
import matinee.loadtest.crowd.FullRoom;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.RefusalCode;
import matinee.protocol.Role;
import org.jspecify.annotations.Nullable;

/// One full room, one member of which meets one cut. What the others hear of it is noted as one of
/// them hears it. Confined to the bots' loop but for [#start] and [#story], which ask it.
final class Trial implements BotListener {
  static final double NEVER = Double.NaN;
  private static final double NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final int BURST_MS = 3_000;

  private final Crowd crowd;
  private final Cable cable;
  private final Cut cut;
  private final FullRoom room;
  private @Nullable FaithfulBot subject;
  private @Nullable MemberId before;
  private @Nullable FaithfulBot stranger;
  private @Nullable RefusalCode strangersAnswer;
  private long cutNanos;
  private long mendedNanos;
  private double awaySeconds = NEVER;
  private double heldSeconds = NEVER;
  private double freedSeconds = NEVER;
  private double backSeconds = NEVER;
  private int comings;

  /// What came of it. Seconds count from the cut, those of `back` from its end; not a number is
  /// never.
  ///
  /// @param comings how often the member had to come back
  record Story(
      Cut cut,
      double away,
      double held,
      double freed,
      double back,
      int comings,
      boolean ownSeat,
      @Nullable Role role,
      @Nullable RefusalCode stranger,
      int unanswered) {}

  /// In a room that has one free seat, which its subject takes over a cable of its own.
  Trial(Crowd crowd, FullRoom room, Cable cable, Cut cut) {
    this.crowd = crowd;
    this.room = room;
    this.cable = cable;
    this.cut = cut;
  }

  Cut cut() {
    return cut;
  }

  void enter() {
    subject = room.enter(cable.address(), this);
  }

  boolean isReady() {
    return room.allIn() && room.bots().size() == FullRoom.SEATS;
  }

  /// A co-host, so that it can be seen whether the role is remembered.
  void appoint() {
    MemberId memberId = Objects.requireNonNull(subject().memberId());
    before = memberId;
    room.host().give(ref -> new Command.ChangeRole(ref, memberId, Role.CO_HOST));
  }

  /// Begins and ends the cut at their moments.
  void start() {
    crowd.loop().call(this::begin);
  }

  private void begin() {
    cutNanos = System.nanoTime();
    switch (cut) {
      case Cut.Told _ -> cable.become(Cable.State.RESETTING);
      case Cut.Silent _ -> cable.become(Cable.State.SILENT);
      case Cut.Bursts(int seconds, double loss) -> burst(seconds, loss);
    }
    double ms = TimeUnit.SECONDS.toMillis(cut.seconds());
    crowd.loop().afterMs(ms, this::mend);
    crowd.loop().afterMs(ms / 2, this::meanwhile);
  }

  private void burst(double secondsLeft, double loss) {
    cable.lose(loss);
    crowd.loop().afterMs(BURST_MS, () -> cable.lose(0));
    if (secondsLeft > 2) {
      double after = secondsLeft - 2 * BURST_MS / 1e3;
      crowd.loop().afterMs(2 * BURST_MS, () -> burst(after, loss));
    }
  }

  /// Its owner writes on while the network is away, and somebody else wants the seat.
  private void meanwhile() {
    for (int i = 0; i < 3; i++) {
      crowd.habits().chat(subject());
    }
    FaithfulBot other = room.enter(crowd.address(), this);
    room.forget(other);
    stranger = other;
  }

  private void mend() {
    mendedNanos = System.nanoTime();
    cable.lose(0);
    cable.become(Cable.State.WHOLE);
    if (subject().isIn()) {
      backSeconds = 0; // it never knew, or it is on a connection that waited with it
    }
  }

  boolean isOver() {
    return mendedNanos != 0 && subject().isIn() && room.isTogether() && !Double.isNaN(backSeconds);
  }

  Story story() {
    return crowd
        .loop()
        .ask(
            () ->
                new Story(
                    cut,
                    awaySeconds,
                    heldSeconds,
                    freedSeconds,
                    backSeconds,
                    comings,
                    Objects.equals(before, subject().memberId()),
                    roleAfter(),
                    strangersAnswer,
                    subject().unanswered()));
  }

  private @Nullable Role roleAfter() {
    Mirror mirror = room.host().mirror();
    MemberId now = subject().memberId();
    Member member = mirror == null || now == null ? null : mirror.member(now);
    return member == null ? null : member.role();
  }

  private FaithfulBot subject() {
    return Objects.requireNonNull(subject);
  }

  /// As the host hears it.
  void heard(Event event, long atNanos) {
    double seconds = (atNanos - cutNanos) / NANOS_A_SECOND;
    switch (event) {
      case Event.MemberAway away when away.memberId().equals(before) -> {
        if (Double.isNaN(awaySeconds)) {
          awaySeconds = seconds;
          heldSeconds = (away.heldUntilMs() - away.stamp().atMs()) / 1e3;
        }
      }
      case Event.MemberLeft left when left.memberId().equals(before) -> freedSeconds = seconds;
      default -> {}
    }
  }

  @Override
  public void seated(FaithfulBot bot, MemberId former, boolean resumed, long atNanos) {
    if (bot == subject && cutNanos != 0) {
      comings++;
      if (mendedNanos != 0 && Double.isNaN(backSeconds)) {
        backSeconds = (atNanos - mendedNanos) / NANOS_A_SECOND;
      }
    }
  }

  @Override
  public void turnedAway(FaithfulBot bot, RefusalCode code) {
    if (bot == stranger) {
      strangersAnswer = code;
    }
  }
}
