package matinee.server.ops;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;

/// How a line of the log is written, as the operator chose. Named in logback.xml, which also sets
/// the format before the first line. Safe for any thread after that.
public final class LogLines extends LayoutBase<ILoggingEvent> {
  private boolean isJson;

  /// Called by logback.
  ///
  /// @param format `text` or `json`
  public void setFormat(String format) {
    isJson = "json".equals(format);
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    return isJson ? JsonLine.of(event) : TextLine.of(event);
  }
}
