package matinee.server.gateway;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import matinee.protocol.ClientFrame;
import matinee.protocol.CloseCode;
import matinee.protocol.Command;
import matinee.protocol.RefusalCode;
import matinee.protocol.ServerFrame;
import matinee.protocol.codec.Decoded;
import matinee.server.host.Outbox;
import matinee.server.host.Session;
import matinee.server.host.Timers;
import org.jspecify.annotations.Nullable;

/// One client's conversation: first a `hello`, then whatever the protocol allows, each frame at its
/// pace. Who speaks is decided here, by the connection, and never by what a frame says.
///
/// Frames arrive one at a time; the end and the deadline may come on any other thread, so changes
/// of state are made under this object's lock.
final class Connection {
  private final GatewayParts parts;
  private final SocketOutbox outbox;
  private final FrameRates rates;
  private State state;
  private volatile @Nullable Session speaker;

  private sealed interface State {
    /// The address names no room; only the close frame is still to come.
    record Nowhere() implements State {}

    record AwaitingHello(Function<Outbox, Session> door, Timers.Timer deadline) implements State {}

    /// @param deadline until it arrives somewhere
    record Greeted(Session session, Timers.Timer deadline) implements State {}

    record Gone() implements State {}
  }

  /// @param door opens a session of the room; empty when there is no such room
  Connection(GatewayParts parts, SocketOutbox outbox, Optional<Function<Outbox, Session>> door) {
    this.parts = parts;
    this.outbox = outbox;
    this.rates = new FrameRates(parts.limits(), parts.ticker());
    outbox.whenGivenUp(this::tooSlow);
    synchronized (this) { // the deadline may pass before the state is there
      this.state =
          door.<State>map(opens -> new State.AwaitingHello(opens, deadline()))
              .orElseGet(State.Nowhere::new);
    }
    if (door.isEmpty()) {
      outbox.close(CloseCode.NO_SUCH_ROOM, "there is no such room", null);
    }
  }

  /// A whole text message.
  ///
  /// @param arrivedMs server time when its last frame was seen
  void text(byte[] utf8, double arrivedMs) {
    if (!outbox.isOpen()) {
      return;
    }
    switch (parts.codec().decode(utf8)) {
      case Decoded.Frame(ClientFrame frame) -> said(frame, arrivedMs);
      case Decoded.Declined(Long ref, RefusalCode code, String message) ->
          stricken(ref, code, message);
      case Decoded.Violation(CloseCode code, String message) -> outbox.close(code, message, null);
    }
  }

  /// A frame that says nothing whole: a ping, a pong, a part of a message.
  ///
  /// @return whether it is to be heard
  boolean bare() {
    boolean isHeard = outbox.isOpen() && rates.judgeBare() == FrameRates.Verdict.TAKE;
    if (!isHeard) {
      outbox.close(CloseCode.TOO_FAST, "went on sending frames that say nothing", null);
    }
    return isHeard;
  }

  void binary() {
    outbox.close(CloseCode.BINARY, "frames are text", null);
  }

  void oversized() {
    String most = "a message is at most " + parts.limits().frameBytes() + " bytes";
    outbox.close(CloseCode.OVERSIZED, most, null);
  }

  /// Nothing was heard for too long: the seat is held from now on (ST3), and not only from when the
  /// socket has had its time to hear why.
  void silent() {
    outbox.close(CloseCode.SILENT, "nothing was heard", null);
    leaveTheRoom();
  }

  void restarting(Duration retryAfter) {
    outbox.close(CloseCode.RESTARTING, "the server stops", retryAfter);
  }

  /// A bug of ours while a frame was carried out; the connection goes on.
  void failed() {
    refuse(null, RefusalCode.INTERNAL, "something went wrong here");
  }

  int waitingBytes() {
    return outbox.waitingBytes();
  }

  /// The socket is gone.
  void gone() {
    outbox.socketGone();
    leaveTheRoom();
  }

  private void tooSlow() {
    Session slow = speaker;
    if (slow != null) {
      slow.tooSlow();
    }
  }

  private void leaveTheRoom() {
    State last;
    synchronized (this) {
      last = state;
      state = new State.Gone();
    }
    switch (last) {
      case State.AwaitingHello(_, Timers.Timer deadline) -> deadline.cancel();
      case State.Greeted(Session session, Timers.Timer deadline) -> {
        deadline.cancel();
        session.dropped();
      }
      case State.Nowhere(), State.Gone() -> {}
    }
  }

  private void said(ClientFrame frame, double arrivedMs) {
    boolean needsSeat = frame instanceof Command || frame instanceof ClientFrame.Report;
    if (needsSeat && !isGreeted()) {
      outbox.close(CloseCode.WRONG_ORDER, "hello comes first", null);
      return;
    }
    switch (rates.judge(frame)) {
      case TAKE -> take(frame, arrivedMs);
      case REFUSE -> refuse(refOf(frame), RefusalCode.TOO_FAST, "more than a person sends");
      case CLOSE -> outbox.close(CloseCode.TOO_FAST, "went on sending too fast", null);
    }
  }

  private void take(ClientFrame frame, double arrivedMs) {
    switch (frame) {
      case ClientFrame.Clock clock -> answer(clock, arrivedMs);
      case ClientFrame.Hello hello -> greet(hello);
      case ClientFrame.Report report -> {
        if (current() instanceof State.Greeted(Session session, _)) {
          session.report(report);
        }
      }
      case Command command -> {
        if (current() instanceof State.Greeted(Session session, _)) {
          session.ask(command);
        }
      }
    }
  }

  private void answer(ClientFrame.Clock clock, double arrivedMs) {
    double leavesMs = parts.clock().nowMs();
    var reply =
        new ServerFrame.ClockReply(clock.t1Ms(), arrivedMs, leavesMs, parts.clock().clockId());
    outbox.send(parts.codec().encode(reply), Outbox.Weight.PROMPT);
  }

  /// Under the lock, so that the room hears of the `hello` before it can hear of the end.
  private synchronized void greet(ClientFrame.Hello hello) {
    switch (state) {
      case State.AwaitingHello(Function<Outbox, Session> door, Timers.Timer deadline) -> {
        deadline.cancel();
        ask(door.apply(outbox), hello);
      }
      case State.Greeted(Session session, Timers.Timer deadline) -> {
        deadline.cancel();
        ask(session, hello);
      }
      case State.Nowhere(), State.Gone() -> {}
    }
  }

  private void ask(Session session, ClientFrame.Hello hello) {
    speaker = session;
    state = new State.Greeted(session, deadline());
    session.hello(hello);
  }

  private void stricken(@Nullable Long ref, RefusalCode code, String message) {
    switch (rates.strike()) {
      case TAKE, REFUSE -> refuse(ref, code, message);
      case CLOSE -> outbox.close(CloseCode.TOO_FAST, "went on sending what is refused", null);
    }
  }

  private void refuse(@Nullable Long ref, RefusalCode code, String message) {
    parts.listener().refused(code);
    var refused = new ServerFrame.Refused(ref, code, message);
    outbox.send(parts.codec().encode(refused), Outbox.Weight.LASTING);
  }

  private Timers.Timer deadline() {
    return parts.timers().in(parts.limits().helloWithin(), this::deadlinePassed);
  }

  /// Who was refused a seat has as long to ask again as a newcomer has.
  private void deadlinePassed() {
    switch (current()) {
      case State.AwaitingHello _ -> helloLate();
      case State.Greeted(Session session, _) -> {
        switch (session.way()) {
          case STANDING -> helloLate();
          case ASKING -> lookAgain();
          case ARRIVED -> {}
        }
      }
      case State.Nowhere(), State.Gone() -> {}
    }
  }

  private synchronized void lookAgain() {
    if (state instanceof State.Greeted(Session session, Timers.Timer deadline)) {
      deadline.cancel();
      state = new State.Greeted(session, deadline());
    }
  }

  private void helloLate() {
    outbox.close(CloseCode.HELLO_LATE, "no hello came in time", null);
  }

  /// How far it is behind, when it has said whose it is.
  Optional<SlowClient> behind() {
    return current() instanceof State.Greeted(Session session, _)
        ? Optional.of(new SlowClient(session.mark(), outbox.waitingBytes()))
        : Optional.empty();
  }

  private boolean isGreeted() {
    return current() instanceof State.Greeted;
  }

  private synchronized State current() {
    return state;
  }

  private static @Nullable Long refOf(ClientFrame frame) {
    return frame instanceof Command command ? command.ref() : null;
  }
}
