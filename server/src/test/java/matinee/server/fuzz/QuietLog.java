package matinee.server.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Counts what is logged: hostile input must not fill a disk. Safe for any thread.
final class QuietLog extends AppenderBase<ILoggingEvent> {
  private static final int MOST_LINES = 2;

  private final AtomicInteger lines = new AtomicInteger();
  private volatile String last = "";

  static QuietLog listening() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    QuietLog log = new QuietLog();
    log.start();
    root.addAppender(log);
    return log;
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
      lines.incrementAndGet();
      last = event.getFormattedMessage() + cause(event.getThrowableProxy());
    }
  }

  /// What was logged last, and what was thrown there: a finding without it is a riddle.
  String last() {
    return last;
  }

  private static String cause(@Nullable IThrowableProxy thrown) {
    return thrown == null ? "" : "\n" + ThrowableProxyUtil.asString(thrown);
  }

  void mustHaveBeenQuiet() {
    int since = lines.getAndSet(0);
    Finding.unless(since <= MOST_LINES, since + " complaints in the log, the last: " + last);
  }
}
