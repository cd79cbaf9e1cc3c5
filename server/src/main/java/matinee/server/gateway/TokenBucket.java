package matinee.server.gateway;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/// A full bucket of tokens that refills at a steady rate; doing something costs one. Not safe for
/// several threads at once.
final class TokenBucket {
  private static final double NANOS_A_SECOND = 1e9;

  private final Rate rate;
  private final Ticker ticker;
  private double tokens;
  private long filledAt;

  TokenBucket(Rate rate, Ticker ticker) {
    this.rate = rate;
    this.ticker = ticker;
    this.tokens = rate.burst();
    this.filledAt = ticker.read();
  }

  boolean take() {
    if (rate.isUnlimited()) {
      return true;
    }
    refill();
    if (tokens < 1) {
      return false;
    }
    tokens -= 1;
    return true;
  }

  /// How long until the next token, as of the last refusal.
  Duration untilNext() {
    return Duration.ofNanos((long) Math.ceil((1 - tokens) / rate.perSecond() * NANOS_A_SECOND));
  }

  private void refill() {
    long now = ticker.read();
    tokens = Math.min(rate.burst(), tokens + (now - filledAt) / NANOS_A_SECOND * rate.perSecond());
    filledAt = now;
  }
}
