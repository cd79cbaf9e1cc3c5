package matinee.server.host;

import java.util.function.LongSupplier;
import matinee.server.log.Pulse;
import org.jspecify.annotations.Nullable;

/// Server time: Unix time in milliseconds that never steps. Anchored once, advanced by the
/// monotonic clock ever after, so it is one process's own clock and bears its name. The anchor is
/// where the last server's time has come to by now, when that ran since the machine was started;
/// else the wall clock, but never earlier than what was told before. Immutable.
public final class ServerClock {
  private static final double NANOS_A_MS = 1e6;

  /// What the last server may have told since its last pulse.
  private static final double TOLD_SINCE_MS = 5_000;

  private final String clockId;
  private final String bootId;
  private final double anchorMs;
  private final long anchorNanos;
  private final LongSupplier nanoTime;

  public ServerClock(String clockId, long wallMs, LongSupplier nanoTime) {
    this(clockId, "", wallMs, nanoTime, null);
  }

  /// @param bootId which run of the machine this is; empty where that can't be told
  /// @param last the pulse of the server before
  ServerClock(
      String clockId, String bootId, long wallMs, LongSupplier nanoTime, @Nullable Pulse last) {
    this.clockId = clockId;
    this.bootId = bootId;
    this.nanoTime = nanoTime;
    this.anchorNanos = nanoTime.getAsLong();
    this.anchorMs = last == null ? wallMs : wentOn(last, wallMs);
  }

  /// The one clock of a server.
  ///
  /// @param last the pulse of the server before, if there was one
  public static ServerClock ofThisProcess(@Nullable Pulse last) {
    return new ServerClock(
        Tokens.shortMark(), BootId.read(), System.currentTimeMillis(), System::nanoTime, last);
  }

  public double nowMs() {
    return at(nanoTime.getAsLong());
  }

  public String clockId() {
    return clockId;
  }

  /// For the next server.
  public Pulse pulse() {
    long nanos = nanoTime.getAsLong();
    return new Pulse(bootId, nanos, at(nanos));
  }

  private double at(long nanos) {
    return anchorMs + (nanos - anchorNanos) / NANOS_A_MS;
  }

  private double wentOn(Pulse last, long wallMs) {
    boolean sameBoot = !bootId.isEmpty() && bootId.equals(last.bootId());
    return sameBoot && anchorNanos >= last.nanos()
        ? last.serverMs() + (anchorNanos - last.nanos()) / NANOS_A_MS
        : Math.max((double) wallMs, last.serverMs() + TOLD_SINCE_MS);
  }
}
