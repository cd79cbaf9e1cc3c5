package matinee.server.host;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import matinee.protocol.ClientFrame.Hello;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.CloseCode;
import matinee.protocol.Command;
import matinee.protocol.MemberId;
import matinee.protocol.RefusalCode;
import matinee.protocol.ServerFrame;
import matinee.server.host.Outbox.Weight;
import matinee.server.room.Device;
import org.jspecify.annotations.Nullable;

/// One connection's place in its room: forwards what the connection says, and remembers whose seat
/// it speaks for. Called from any thread; `memberId` is written by the room's mailbox alone.
final class LiveSession implements Session {
  private final RoomHost host;
  private final Visitor visitor;
  private final Outbox outbox;
  private final AtomicReference<State> state = new AtomicReference<>(new State.Standing());

  /// Where a connection is in its life.
  sealed interface State {
    /// Has not asked for a seat, or was refused one.
    record Standing() implements State {}

    /// Its `hello` is being decided, or it waits in line.
    record Asking() implements State {}

    /// Speaks for a seat.
    ///
    /// @param device which of the seat's devices it is
    record Seated(MemberId memberId, Device device) implements State {}

    record Gone() implements State {}
  }

  LiveSession(RoomHost host, Visitor visitor, Outbox outbox) {
    this.host = host;
    this.visitor = visitor;
    this.outbox = outbox;
  }

  @Override
  public Way way() {
    return switch (state.get()) {
      case State.Standing() -> Way.STANDING;
      case State.Asking() -> Way.ASKING;
      case State.Seated _, State.Gone() -> Way.ARRIVED;
    };
  }

  @Override
  public void hello(Hello hello) {
    if (state.get() instanceof State.Standing standing
        && state.compareAndSet(standing, new State.Asking())) {
      host.hello(this, hello);
    } else {
      refuse(null, RefusalCode.ALREADY_SEATED, "this connection has said hello before");
    }
  }

  @Override
  public void ask(Command command) {
    if (PutOn.mayLieThere(command, visitor.ownHost())) {
      host.ask(this, command);
    } else {
      refuse(
          command.ref(),
          RefusalCode.ADDRESS_NOT_ALLOWED,
          "the address is one of a private network, and means another machine to everybody");
    }
  }

  @Override
  public void report(Report report) {
    if (state.get() instanceof State.Seated(MemberId memberId, Device device)
        && device == Device.SEAT) { // a companion has no player (ST7)
      host.report(memberId, report);
    }
  }

  @Override
  public void tooSlow() {
    host.slow(this);
  }

  @Override
  public String mark() {
    return Annals.mark(host.key(), memberId());
  }

  @Override
  public void dropped() {
    host.dropped(this);
  }

  @Nullable MemberId memberId() {
    return state.get() instanceof State.Seated seated ? seated.memberId() : null;
  }

  Device device() {
    return state.get() instanceof State.Seated seated ? seated.device() : Device.SEAT;
  }

  Visitor visitor() {
    return visitor;
  }

  boolean isGone() {
    return state.get() instanceof State.Gone;
  }

  void seated(MemberId memberId, Device device) {
    state.set(new State.Seated(memberId, device));
  }

  /// The `hello` is refused; another may be tried.
  void turnAway(RefusalCode code, String message) {
    state.set(new State.Standing());
    host.joinRefused(code);
    refuse(null, code, message);
  }

  void gone() {
    state.set(new State.Gone());
  }

  void send(byte[] utf8, Weight weight) {
    outbox.send(utf8, weight);
  }

  void refuse(@Nullable Long ref, RefusalCode code, String message) {
    host.refused(code);
    outbox.send(host.encoded(new ServerFrame.Refused(ref, code, message)), Weight.LASTING);
  }

  void close(CloseCode code, String message, @Nullable Duration retryAfter) {
    outbox.close(code, message, retryAfter);
  }
}
