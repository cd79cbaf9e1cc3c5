package matinee.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import matinee.server.ops.LogLines;
import org.slf4j.LoggerFactory;

/// What the server's log looks like while it is open, as the operator would see it.
final class LogBook implements AutoCloseable {
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("matinee");
  private final Writer writer = new Writer();

  private final class Writer extends AppenderBase<ILoggingEvent> {
    private final LogLines layout = new LogLines();

    @Override
    protected void append(ILoggingEvent event) {
      lines.add(layout.doLayout(event));
    }
  }

  /// @param format `text` or `json`
  LogBook(Level level, String format, boolean addresses) {
    writer.layout.setFormat(format);
    writer.layout.setAddresses(addresses);
    writer.setContext(root.getLoggerContext());
    writer.start();
    ours.setLevel(level);
    root.addAppender(writer);
  }

  List<String> lines() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  String text() {
    return String.join("", lines());
  }

  @Override
  public void close() {
    root.detachAppender(writer);
    ours.setLevel(null);
  }
}
