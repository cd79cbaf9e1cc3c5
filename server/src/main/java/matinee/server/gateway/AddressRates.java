package matinee.server.gateway;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.InetAddress;
import java.time.Duration;

/// One rate, kept for each address. Addresses that were quiet long enough to have a full bucket
/// again are forgotten, and no more than a bounded number is remembered. Safe for any thread.
public final class AddressRates {
  private static final int MOST_ADDRESSES = 100_000;
  private static final Duration FORGET_AFTER = Duration.ofMinutes(10);

  private final LoadingCache<Neighbourhood, TokenBucket> buckets;

  public AddressRates(Rate rate, Ticker ticker) {
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(FORGET_AFTER)
            .ticker(ticker)
            .build(_ -> new TokenBucket(rate, ticker));
  }

  /// Does it once more for this address. The answer is how long to wait before trying again: zero
  /// when it was allowed.
  public Duration ask(InetAddress address) {
    TokenBucket bucket = buckets.get(Neighbourhood.of(address));
    synchronized (bucket) {
      return bucket.take() ? Duration.ZERO : bucket.untilNext();
    }
  }
}
