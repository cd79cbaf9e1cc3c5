package matinee.server.ops;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/// Lets each logger complain so much in ten seconds and not more: whoever finds a way to make the
/// server complain must not fill its disk with that. That something is left out is said once.
///
/// Named in logback.xml. Safe for any thread.
public final class LogPace extends TurboFilter {
  static final int MOST_LINES = 20;
  private static final long WINDOW_NANOS = 10_000_000_000L;

  private final LongSupplier nanoTime;
  private final Map<String, Window> windows = new ConcurrentHashMap<>();

  private static final class Window {
    private long since;
    private int lines;

    synchronized int next(long now) {
      if (now - since >= WINDOW_NANOS) {
        since = now;
        lines = 0;
      }
      return ++lines;
    }
  }

  public LogPace() {
    this(System::nanoTime);
  }

  LogPace(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    boolean isAsking = format == null;
    if (isAsking
        || !level.isGreaterOrEqual(Level.WARN)
        || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
      return FilterReply.NEUTRAL;
    }
    int line =
        windows.computeIfAbsent(logger.getName(), _ -> new Window()).next(nanoTime.getAsLong());
    if (line <= MOST_LINES) {
      return FilterReply.NEUTRAL;
    }
    if (line == MOST_LINES + 1) {
      logger
          .getLoggerContext()
          .getLogger(LogPace.class)
          .atWarn()
          .addKeyValue("who", logger.getName())
          .log("One says too much");
    }
    return FilterReply.DENY;
  }
}
