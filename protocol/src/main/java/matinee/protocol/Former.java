package matinee.protocol;

/// What was in force before a playback that has not begun yet: a start everybody makes together
/// lies a little in the future, and until then this holds (PB1). Its own `sinceMs` is never in the
/// future.
public record Former(ItemId itemId, double positionMs, double rate, double sinceMs) {
  public double positionAt(double tMs) {
    return positionMs + rate * Math.max(0, tMs - sinceMs);
  }
}
