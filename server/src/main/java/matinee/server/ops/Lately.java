package matinee.server.ops;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What several ask for and is much work to find: found anew when it is so old, so that one scrape,
/// or all open pages together, walk the rooms once. Safe for any thread.
public final class Lately<T> implements Supplier<T> {
  private final Duration goodFor;
  private final Supplier<T> source;
  private final LongSupplier nanoTime;
  private @Nullable T last;
  private long lastNanos;

  /// @param nanoTime how old it is, by that clock
  public Lately(Duration goodFor, Supplier<T> source, LongSupplier nanoTime) {
    this.goodFor = goodFor;
    this.source = source;
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized T get() {
    long now = nanoTime.getAsLong();
    T known = last;
    if (known == null || now - lastNanos >= goodFor.toNanos()) {
      known = source.get();
      last = known;
      lastNanos = now;
    }
    return known;
  }

  /// The next who asks wants to see what just changed.
  public synchronized void forget() {
    last = null;
  }
}
