package matinee.loadtest.bot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import matinee.protocol.ServerFrame.ClockReply;

/// Server time against this machine's monotonic clock, from what the bots are answered when they
/// ask the time: two bounds that close in, for each server process. Bots and server are on one
/// machine, so they share what they learn. Confined to its loop.
public final class ServerTimes {
  private static final double NANOS_A_MS = TimeUnit.MILLISECONDS.toNanos(1);

  private final Map<String, Bounds> byClock = new LinkedHashMap<>();

  /// What server time less monotonic time can be.
  private static final class Bounds {
    double leastMs = Double.NEGATIVE_INFINITY;
    double mostMs = Double.POSITIVE_INFINITY;

    boolean isKnown() {
      return Double.isFinite(leastMs) && Double.isFinite(mostMs);
    }

    double middleMs() {
      return (leastMs + mostMs) / 2;
    }
  }

  public static double monotonicMs(long nanos) {
    return nanos / NANOS_A_MS;
  }

  public void heard(ClockReply reply, long atNanos) {
    Bounds bounds = byClock.computeIfAbsent(reply.clockId(), _ -> new Bounds());
    bounds.mostMs = Math.min(bounds.mostMs, reply.t2Ms() - reply.t1Ms());
    bounds.leastMs = Math.max(bounds.leastMs, reply.t3Ms() - monotonicMs(atNanos));
  }

  public boolean knows(String clockId) {
    Bounds bounds = byClock.get(clockId);
    return bounds != null && bounds.isKnown();
  }

  /// Server time at that moment, by that process's clock.
  public double at(String clockId, long nanos) {
    return monotonicMs(nanos) + offsetMs(clockId);
  }

  public double offsetMs(String clockId) {
    Bounds bounds = byClock.get(clockId);
    if (bounds == null || !bounds.isKnown()) {
      throw new IllegalStateException("nobody has asked the clock " + clockId + " yet");
    }
    return bounds.middleMs();
  }

  /// How much the answer may be off by.
  public double errorMs(String clockId) {
    Bounds bounds = byClock.get(clockId);
    return bounds == null ? Double.POSITIVE_INFINITY : (bounds.mostMs - bounds.leastMs) / 2;
  }

  /// All clocks met, in order, and what each says beyond the monotonic one.
  public Map<String, Double> offsetsMs() {
    Map<String, Double> offsets = new LinkedHashMap<>();
    byClock.forEach(
        (clockId, bounds) -> {
          if (bounds.isKnown()) {
            offsets.put(clockId, bounds.middleMs());
          }
        });
    return offsets;
  }
}
