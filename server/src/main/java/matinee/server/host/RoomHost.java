package matinee.server.host;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import matinee.protocol.ChatMessage;
import matinee.protocol.ClientFrame.Hello;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.CloseCode;
import matinee.protocol.Command;
import matinee.protocol.MemberId;
import matinee.protocol.MessageId;
import matinee.protocol.Plan;
import matinee.protocol.Playback;
import matinee.protocol.PlaybackState;
import matinee.protocol.RefusalCode;
import matinee.protocol.RoomView;
import matinee.protocol.ServerFrame;
import matinee.protocol.Settings;
import matinee.server.host.Mailbox.Posted;
import matinee.server.log.RoomLog;
import matinee.server.room.KeyHash;
import matinee.server.room.Patience;
import matinee.server.room.Planning;
import matinee.server.room.Room;
import matinee.server.room.RoomCommand;
import matinee.server.room.RoomId;
import matinee.server.room.RoomKey;
import matinee.server.room.Schedule;

/// One live room: lets commands in one at a time, has them decided and committed, and sends what
/// happened to everybody who is here.
///
/// The public side is safe for any thread; it posts to the mailbox, and everything behind [Stage]
/// is confined to it. What may be looked at without a turn (`preview`) is the committed room,
/// published after each turn.
public final class RoomHost {
  private static final Duration PRESENCE_AT_MOST_EVERY = Duration.ofSeconds(1);

  private final RoomKey key;
  private final HostParts parts;
  private final Mailbox mailbox;
  private final Readings readings = new Readings();
  private final AtomicBoolean presenceDue = new AtomicBoolean();
  private final Stage stage;
  private final Signpost signpost;
  private final Lookout lookout;
  private volatile Room published;

  /// @param ways where rooms are found by the ids in their links
  /// @param forget called once, when the room has ended
  RoomHost(
      RoomLog.Kept start, HostParts parts, Map<RoomId, RoomHost> ways, Consumer<RoomHost> forget) {
    this.key = start.key();
    this.parts = parts;
    this.signpost = new Signpost(ways, this);
    this.mailbox =
        new Mailbox(
            parts.limits().mailbox(),
            parts.firstTurn(),
            parts.laterTurns(),
            this::bug,
            parts.listener()::begun);
    this.published = start.room();
    this.lookout =
        new Lookout(start.key().mark(), parts.clock().nowMs(), start.room().roomId() != null);
    this.stage =
        new Stage(
            start,
            parts,
            readings,
            mailbox::postAlways,
            this::publish,
            () -> {
              mailbox.close();
              signpost.takeDown();
              forget.accept(this);
            });
  }

  /// The first thing that happens to a room.
  ///
  /// @return done once it can be seen as it was made, or once the log has said that it can't save
  ///   that just now; then it is tried again, and nobody is kept waiting for it
  CompletableFuture<Void> make(RoomCommand.Make make) {
    CompletableFuture<Void> answered = new CompletableFuture<>();
    signpost.show(make.roomId());
    mailbox.postAlways(() -> stage.make(make, () -> answered.complete(null)));
    return answered;
  }

  /// The first thing that happens to a room that the last server left.
  void restore(double goneMs, double backMs) {
    signpost.show(published);
    mailbox.postAlways(() -> stage.restore(goneMs, backMs));
  }

  /// What names its log.
  RoomKey key() {
    return key;
  }

  /// A new connection. It has no seat until its `hello` is accepted.
  public Session open(Visitor visitor, Outbox outbox) {
    return new LiveSession(this, visitor, outbox);
  }

  /// Whether that id was in its link once and is no more (RM7).
  boolean hadLink(RoomId roomId) {
    return published.formerIds().contains(roomId);
  }

  public RoomPreview preview() {
    RoomView view = published.view();
    Settings settings = view.settings();
    Plan plan = view.plan();
    OptionalDouble nextMs =
        plan == null ? OptionalDouble.empty() : new Schedule(plan).nextMs(parts.clock().nowMs());
    return new RoomPreview(
        settings.title(),
        view.members().size(),
        view.seats(),
        settings.locked(),
        plan,
        nextMs.isPresent() ? (Double) nextMs.getAsDouble() : null);
  }

  /// What names it in the log and on the operator's page.
  public String mark() {
    return lookout.mark();
  }

  /// As its operator may see it.
  public RoomSight sight() {
    return lookout.see(published, readings.figures(), readings.stalls(), parts.clock().nowMs());
  }

  /// Its latest events, oldest first: so many, or as many as are kept.
  public List<byte[]> latestEvents(int most) {
    return parts.log().latest(key, most, published.seq());
  }

  /// The operator closes it (OE3).
  public void close() {
    mailbox.postAlways(() -> stage.take(null, new RoomCommand.Close()));
  }

  /// The operator locks or opens its door (OE3).
  public void lock(boolean on) {
    mailbox.postAlways(() -> stage.take(null, new RoomCommand.Lock(on)));
  }

  /// The operator speaks to everybody in it, and before its door (OE4).
  public void announce(ServerFrame.Announcement said) {
    mailbox.postAlways(() -> stage.announce(said));
  }

  /// Its plan, for calendars.
  public Optional<Planned> planned() {
    Room room = published;
    Plan plan = room.view().plan();
    Planning planning = room.planning();
    return plan == null || planning == null
        ? Optional.empty()
        : Optional.of(Planned.of(key, plan, planning));
  }

  /// Older messages, for whoever has a seat here.
  public Optional<List<ChatMessage>> chatBefore(String seatToken, MessageId before) {
    Room room = published;
    return room.seatOf(KeyHash.of(seatToken)) == null
        ? Optional.empty()
        : Optional.of(ChatWindow.olderThan(room.view().chat(), before));
  }

  /// Tells everybody that the server stops, and when to come back.
  void stop(Duration retryAfter) {
    mailbox.postAlways(() -> stage.stop(retryAfter));
  }

  void hello(LiveSession session, Hello hello) {
    Posted posted = mailbox.post(() -> stage.join(session, hello));
    switch (posted) {
      case ACCEPTED -> {}
      case BUSY -> {
        joinRefused(RefusalCode.BUSY);
        session.close(CloseCode.BUSY, "the room is busy", null);
      }
      case CLOSED -> session.close(CloseCode.ROOM_ENDED, "the room has ended", null);
    }
  }

  void ask(LiveSession session, Command command) {
    CommandWatch.Followed followed = TimedCommand.now(parts, parts.commands().asked(key, command));
    Posted posted = mailbox.post(() -> stage.say(session, command, followed));
    switch (posted) {
      case ACCEPTED -> {}
      case BUSY -> {
        session.refuse(command.ref(), RefusalCode.BUSY, "the room is busy");
        followed.answered(RefusalCode.BUSY.wireName());
      }
      case CLOSED -> {
        session.close(CloseCode.ROOM_ENDED, "the room has ended", null);
        followed.answered(CloseCode.ROOM_ENDED.wireName());
      }
    }
  }

  void report(MemberId memberId, Report report) {
    Readings.Told told = readings.put(memberId, report, parts.clock().nowMs());
    parts.listener().read(told.before(), report);
    switch (told.news()) {
      case NONE -> {}
      case MATTERS -> look(Patience.TOLD_EVERY);
      case STALLED -> look(Patience.STALL_BORNE);
      case FAILED -> lookAgainIn(Patience.FAILURE_BORNE);
    }
    if (presenceDue.compareAndSet(false, true)) {
      parts.timers().in(PRESENCE_AT_MOST_EVERY, this::tellPresence);
    }
  }

  /// The room looks around now, and once more when what it would not say yet may be said.
  private void look(Duration again) {
    mailbox.postAlways(stage::tick);
    Playback playback = published.view().playback();
    if (playback != null && playback.state() != PlaybackState.HELD) {
      lookAgainIn(again);
    }
  }

  private void lookAgainIn(Duration again) {
    parts.timers().in(again, () -> mailbox.postAlways(stage::tick));
  }

  /// The connection of a member can't take its frames and was cut.
  void slow(LiveSession session) {
    Annals.slow(key, session);
  }

  void dropped(LiveSession session) {
    mailbox.postAlways(() -> stage.drop(session));
  }

  byte[] encoded(ServerFrame frame) {
    return parts.codec().encode(frame);
  }

  void refused(RefusalCode code) {
    parts.listener().refused(code);
  }

  void joinRefused(RefusalCode code) {
    parts.listener().joinRefused(code);
  }

  Turning turning() {
    return mailbox.turning();
  }

  Census census() {
    return Census.of(published.view(), stage.inLine());
  }

  private void bug(Throwable bug) {
    Annals.bug(key, published.seq(), bug);
    parts.listener().impossible("turn");
  }

  /// Before anybody hears of it: an id that they are told of is good.
  private void publish(Room room) {
    boolean turnedOver = !Objects.equals(room.roomId(), published.roomId());
    Playback before = published.view().playback();
    published = room;
    WaitOver.since(before, room.view().playback())
        .ifPresent(ms -> parts.listener().waitOver(parts.clock().nowMs() - ms));
    if (turnedOver) {
      signpost.show(room);
    }
  }

  private void tellPresence() {
    presenceDue.set(false);
    mailbox.postAlways(stage::tellPresence);
  }

  /// For the simulation: the room as the log has it.
  Room committed() {
    return published;
  }
}
