package matinee.server.gateway;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import matinee.protocol.CloseCode;
import matinee.protocol.ServerFrame;
import matinee.protocol.codec.WireCodec;
import matinee.server.host.Outbox;
import matinee.server.host.Timers;
import org.jspecify.annotations.Nullable;

/// The way out to one WebSocket: a bounded queue and one write in flight. What is sent while others
/// are still being read waits for the end of that turn, so that it can go out in one write. A
/// connection that falls too far behind is cut and may resume; nobody waits for it.
///
/// Safe for any thread: one lock guards the queue and the state, and is never held while writing.
final class SocketOutbox implements Outbox {
  /// How long a closed connection may take to hear why.
  private static final Duration LINGER = Duration.ofSeconds(2);

  private static final Timers.Timer NOTHING_PENDING = () -> {};

  private final FrameWriter writer;
  private final Executor turnsEnd;
  private final Timers timers;
  private final WireCodec codec;
  private final GatewayListener listener;
  private final Object lock = new Object();
  private final Backlog backlog;
  private final FollowUp followUp;
  private State state = new State.Open();
  private volatile Runnable gaveUp = () -> {};
  private Writing writing = Writing.NOTHING;
  private Timers.Timer linger = NOTHING_PENDING;

  private enum Writing {
    NOTHING,
    /// The turn that has something for this connection is not over yet.
    DUE,
    UNDER_WAY
  }

  /// What is left to do for who changed something, once it holds the lock no more.
  private enum Errand {
    NONE,
    WRITE,
    WRITE_WHEN_THE_TURN_ENDS
  }

  private sealed interface State {
    record Open() implements State {}

    /// The close frame goes out when everything before it has.
    record Closing(CloseCode code, String message) implements State {}

    record Closed() implements State {}
  }

  /// @param turnsEnd runs a task when whoever is readable now has been read, or at once
  SocketOutbox(
      GatewayLimits limits,
      FrameWriter writer,
      Executor turnsEnd,
      Timers timers,
      WireCodec codec,
      GatewayListener listener) {
    this.backlog = new Backlog(limits.outboxBytes());
    this.followUp = new FollowUp(limits.followUp(), timers, this::writeNothing);
    this.writer = writer;
    this.turnsEnd = turnsEnd;
    this.timers = timers;
    this.codec = codec;
    this.listener = listener;
  }

  @Override
  public void send(byte[] utf8, Weight weight) {
    Backlog.Offered offered;
    Errand errand = Errand.NONE;
    synchronized (lock) {
      if (!(state instanceof State.Open)) {
        return;
      }
      offered = backlog.offer(utf8, weight, writing == Writing.UNDER_WAY);
      if (offered == Backlog.Offered.TAKEN) {
        errand = weight == Weight.PROMPT || backlog.isEnough() ? now() : soon();
      }
    }
    run(errand);
    switch (offered) {
      case TAKEN -> {
        if (weight == Weight.TIMELINE) {
          followUp.soon();
        }
      }
      case PASSED_OVER -> listener.passedOver();
      case TOO_MUCH -> giveUp();
    }
  }

  @Override
  public void close(CloseCode code, String message, @Nullable Duration retryAfter) {
    close(code, message, retryAfter, false);
  }

  boolean isOpen() {
    synchronized (lock) {
      return state instanceof State.Open;
    }
  }

  /// Called before anything is sent.
  ///
  /// @param told runs once if this connection is cut for being too slow, while others' locks may be
  ///   held
  void whenGivenUp(Runnable told) {
    gaveUp = told;
  }

  /// The socket is gone: nothing can be sent any more.
  void socketGone() {
    Timers.Timer pending;
    synchronized (lock) {
      state = new State.Closed();
      backlog.clear();
      pending = linger;
      linger = NOTHING_PENDING;
    }
    pending.cancel();
  }

  private void giveUp() {
    close(CloseCode.TOO_SLOW, "this connection cannot take its frames", null, true);
  }

  private void close(
      CloseCode code, String message, @Nullable Duration retryAfter, boolean throwAway) {
    Double retryAfterMs = retryAfter == null ? null : (double) retryAfter.toMillis();
    byte[] closing = codec.encode(new ServerFrame.Closing(code, message, retryAfterMs));
    Errand errand;
    synchronized (lock) {
      if (!(state instanceof State.Open)) {
        return;
      }
      if (throwAway) {
        backlog.clear();
      }
      var _ = backlog.offer(closing, Weight.CATCH_UP, true);
      state = new State.Closing(code, message);
      linger = timers.in(LINGER, writer::abort);
      errand = now();
    }
    listener.closing(code);
    if (throwAway) {
      gaveUp.run();
    }
    run(errand);
  }

  private Errand now() {
    if (writing == Writing.UNDER_WAY) {
      return Errand.NONE;
    }
    writing = Writing.UNDER_WAY;
    return Errand.WRITE;
  }

  private Errand soon() {
    if (writing != Writing.NOTHING) {
      return Errand.NONE;
    }
    writing = Writing.DUE;
    return Errand.WRITE_WHEN_THE_TURN_ENDS;
  }

  private void run(Errand errand) {
    switch (errand) {
      case NONE -> {}
      case WRITE -> pump();
      case WRITE_WHEN_THE_TURN_ENDS -> turnsEnd.execute(this::writeDue);
    }
  }

  private void writeDue() {
    synchronized (lock) {
      if (writing != Writing.DUE) {
        return; // somebody could not wait
      }
      writing = Writing.UNDER_WAY;
    }
    pump();
  }

  /// Unless something is on its way to the socket or waits to be: that is follow-up enough.
  private void writeNothing() {
    synchronized (lock) {
      if (!(state instanceof State.Open) || writing != Writing.NOTHING) {
        return;
      }
      writing = Writing.UNDER_WAY;
    }
    writer.writeNothing(
        delivered -> {
          landed(delivered);
          pump();
        });
  }

  /// Writes until nothing waits, or until a write does not land at once; then its landing goes on.
  private void pump() {
    while (true) {
      List<ByteBuffer> batch;
      synchronized (lock) {
        if (backlog.isEmpty()) {
          writing = Writing.NOTHING;
          break;
        }
        batch = backlog.nextBatch();
      }
      // The first of "write returned" and "it landed" leaves the rest to the second.
      AtomicBoolean met = new AtomicBoolean();
      writer.write(
          batch,
          delivered -> {
            landed(delivered);
            if (met.getAndSet(true)) {
              pump();
            }
          });
      if (!met.getAndSet(true)) {
        return;
      }
    }
    closeIfDue();
  }

  private void landed(boolean delivered) {
    synchronized (lock) {
      backlog.landed();
      if (!delivered) {
        backlog.clear();
      }
    }
    if (!delivered) {
      writer.abort();
    }
  }

  private void closeIfDue() {
    State.Closing due;
    synchronized (lock) {
      if (!(state instanceof State.Closing closing)
          || writing != Writing.NOTHING
          || !backlog.isEmpty()) {
        return;
      }
      due = closing;
      state = new State.Closed();
    }
    writer.close(due.code().number(), due.code().wireName());
  }
}
