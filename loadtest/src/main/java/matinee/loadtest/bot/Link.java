package matinee.loadtest.bot;

import java.net.InetSocketAddress;
import java.util.random.RandomGenerator;
import matinee.loadtest.net.Alarm;
import matinee.loadtest.net.Loop;
import matinee.loadtest.net.Wire;
import org.jspecify.annotations.Nullable;

/// A bot's link to its room: one socket that counts, opened again as the page does it
/// (`net/link.ts`, `net/silence.ts`). Confined to its loop.
public final class Link {
  /// A `hello` that is not answered by then will not be.
  private static final double ANSWER_MS = 8_000;

  /// A stall of the network is ridden out; beyond it a new connection is the faster way.
  private static final double PATIENCE_MS = 6_000;

  private static final int FIRST_FINAL_CODE = 4_500;
  private static final int LAST_CODE = 4_999;

  private final Loop loop;
  private final InetSocketAddress server;
  private final String path;
  private final ComeBack comeBack;
  private final Ears ears;
  private State state = State.WAITING;
  private @Nullable Wire wire;
  private @Nullable Wire former;
  private @Nullable Double retryAfterMs;
  private @Nullable Alarm pending;
  private @Nullable Alarm silence;
  private int receiveBytes;
  private boolean stalled;
  private @Nullable Runnable endedMeanwhile;

  private enum State {
    CONNECTING,
    IN,
    WAITING,
    OVER
  }

  /// Who listens to a link.
  public interface Ears {
    void opened();

    void frame(byte[] utf8, long atNanos);

    void lost(int code, String reason);
  }

  /// One that has not connected yet.
  public Link(Loop loop, InetSocketAddress server, String path, RandomGenerator random, Ears ears) {
    this.loop = loop;
    this.server = server;
    this.path = path;
    this.comeBack = new ComeBack(random);
    this.ears = ears;
  }

  /// How much the kernel may keep of what the bot has not read; counts from the next connection on.
  void keepLittle(int bytes) {
    receiveBytes = bytes;
  }

  public void connect() {
    drop();
    open();
  }

  /// Another connection beside this one, which stays until the seat is given to the other.
  void replace() {
    Wire old = wire;
    wire = null;
    drop();
    former = old;
    open();
  }

  public boolean isIn() {
    return state == State.IN;
  }

  public boolean isOver() {
    return state == State.OVER;
  }

  public boolean send(byte[] utf8) {
    Wire here = wire;
    if (here == null || !here.isOpen()) {
      return false;
    }
    here.send(utf8);
    return true;
  }

  /// Something was asked. The first unanswered question is the one that counts.
  public void asked() {
    if (silence == null && !stalled) {
      silence = loop.afterMs(PATIENCE_MS, this::abandon);
    }
  }

  /// A seat, or a place in the line.
  public void in() {
    state = State.IN;
    comeBack.seated(System.nanoTime());
    cancelPending();
    Wire old = former;
    former = null;
    if (old != null) {
      old.close();
    }
  }

  /// The server says when to come back, before it closes.
  public void announced(@Nullable Double afterMs) {
    retryAfterMs = afterMs;
  }

  /// The `hello` was refused for now.
  public void tryAgain() {
    again(comeBack.afterClose(System.nanoTime()));
  }

  /// Somebody looks at the page again, or the network is back.
  void woke() {
    if (state == State.WAITING && retryAfterMs == null) {
      connect();
    }
  }

  /// Gives this connection up for another one.
  void abandon() {
    ears.lost(Wire.LOST, "silent");
    again(comeBack.afterLoss(System.nanoTime()));
  }

  /// Torn off, as by a network that resets; the bot comes back by itself.
  public void tear() {
    if (wire != null) {
      wire.abort();
      closed(Wire.LOST, "torn");
    }
  }

  /// Hears nothing any more, not even that the connection ends, until it listens again; what it
  /// says goes on.
  void stall() {
    if (wire != null) {
      wire.stopReading();
      heard();
      stalled = true;
    }
  }

  void listenAgain() {
    stalled = false;
    Runnable ended = endedMeanwhile;
    endedMeanwhile = null;
    if (ended != null) {
      ended.run();
    } else if (wire != null) {
      wire.readAgain();
    }
  }

  public void end() {
    state = State.OVER;
    drop();
  }

  private void open() {
    state = State.CONNECTING;
    retryAfterMs = null;
    pending = loop.afterMs(ANSWER_MS, this::abandon);
    wire = loop.open(server, path, receiveBytes, new Ear());
  }

  private void closed(int code, String reason) {
    ears.lost(code, reason);
    if (state == State.OVER) {
      return;
    }
    if (code >= FIRST_FINAL_CODE && code <= LAST_CODE) {
      end();
      return;
    }
    Double asked = retryAfterMs;
    long nowNanos = System.nanoTime();
    again(asked == null ? comeBack.afterClose(nowNanos) : comeBack.asAsked(asked, nowNanos));
  }

  private void again(double delayMs) {
    drop();
    state = State.WAITING;
    if (delayMs == 0) {
      open();
    } else {
      pending = loop.afterMs(delayMs, this::connect);
    }
  }

  private void drop() {
    cancelPending();
    heard();
    Wire here = wire;
    Wire old = former;
    wire = null;
    former = null;
    if (here != null) {
      here.close();
    }
    if (old != null) {
      old.close();
    }
  }

  private void cancelPending() {
    if (pending != null) {
      pending.cancel();
      pending = null;
    }
  }

  private void heard() {
    if (silence != null) {
      silence.cancel();
      silence = null;
    }
  }

  /// What an old socket still says is not for us: each ear knows its own socket only.
  private final class Ear implements Wire.Ear {
    @Override
    public void opened() {
      if (isOurs()) {
        ears.opened();
      }
    }

    @Override
    public void heard(byte[] utf8, long atNanos) {
      if (isOurs()) {
        Link.this.heard();
        ears.frame(utf8, atNanos);
      }
    }

    @Override
    public void closed(int code, String reason) {
      if (isOurs() && stalled) {
        endedMeanwhile = () -> Link.this.closed(code, reason);
      } else if (isOurs()) {
        Link.this.closed(code, reason);
      }
    }

    private boolean isOurs() {
      return wire != null && wire.ear() == this;
    }
  }
}
