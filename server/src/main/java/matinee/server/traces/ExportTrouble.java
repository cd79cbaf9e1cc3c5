package matinee.server.traces;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/// What the exporter complains of stands in the server's log, and not beside it on standard error.
final class ExportTrouble extends Handler {
  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(ExportTrouble.class);

  /// Held here, because the JDK forgets a logger that nobody holds, and its handlers with it.
  private final Logger theirs = Logger.getLogger("io.opentelemetry");

  ExportTrouble() {
    theirs.setUseParentHandlers(false);
    theirs.addHandler(this);
  }

  @Override
  public void publish(LogRecord said) {
    LOG.atWarn()
        .addKeyValue("why", String.valueOf(said.getMessage()))
        .log("Traces can't be handed over");
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    theirs.removeHandler(this);
    theirs.setUseParentHandlers(true);
  }
}
