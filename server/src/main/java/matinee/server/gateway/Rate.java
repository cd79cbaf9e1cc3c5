package matinee.server.gateway;

/// How often something may be done: a steady rate, and how much at once after a pause. A rate of
/// zero is no limit at all.
public record Rate(double perSecond, int burst) {
  public static final Rate UNLIMITED = new Rate(0, 0);

  private static final double SECONDS_A_MINUTE = 60;

  public Rate {
    if (!(perSecond >= 0) || perSecond > 1e6) {
      throw new IllegalArgumentException("a rate is from 0 (no limit) to 1000000 a second");
    }
    if (perSecond > 0 && burst < 1) {
      throw new IllegalArgumentException("a burst is at least 1");
    }
  }

  public static Rate perMinute(int times) {
    return times == 0 ? UNLIMITED : new Rate(times / SECONDS_A_MINUTE, times);
  }

  boolean isUnlimited() {
    return perSecond == 0;
  }
}
