package matinee.server.host;

import java.util.function.LongSupplier;

/// Server time: Unix time in milliseconds that never steps. Anchored to the wall clock once,
/// advanced by the monotonic clock ever after, so it is one process's own clock and bears its name.
/// Immutable.
public final class ServerClock {
  private static final double NANOS_A_MS = 1e6;

  private final String clockId;
  private final double anchorMs;
  private final long anchorNanos;
  private final LongSupplier nanoTime;

  public ServerClock(String clockId, long wallMs, LongSupplier nanoTime) {
    this.clockId = clockId;
    this.anchorMs = wallMs;
    this.nanoTime = nanoTime;
    this.anchorNanos = nanoTime.getAsLong();
  }

  public static ServerClock ofThisProcess() {
    return new ServerClock(Tokens.shortMark(), System.currentTimeMillis(), System::nanoTime);
  }

  public double nowMs() {
    return anchorMs + (nanoTime.getAsLong() - anchorNanos) / NANOS_A_MS;
  }

  public String clockId() {
    return clockId;
  }
}
