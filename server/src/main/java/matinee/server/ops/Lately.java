package matinee.server.ops;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A count that several gauges read: made anew when it is half a second old, so that one scrape
/// walks the rooms once. Safe for any thread.
final class Lately<T> implements Supplier<T> {
  private static final long GOOD_FOR_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final Supplier<T> source;
  private final LongSupplier nanoTime;
  private @Nullable T last;
  private long lastNanos;

  Lately(Supplier<T> source, LongSupplier nanoTime) {
    this.source = source;
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized T get() {
    long now = nanoTime.getAsLong();
    T known = last;
    if (known == null || now - lastNanos >= GOOD_FOR_NANOS) {
      known = source.get();
      last = known;
      lastNanos = now;
    }
    return known;
  }
}
