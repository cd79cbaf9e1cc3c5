package matinee.server.ops;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.event.KeyValuePair;

/// How a line of the log is written, as the operator chose, and the one place that decides whether
/// the address of a visitor stands in it. Named in logback.xml, which sets it up before the first
/// line. Safe for any thread after that.
public final class LogLines extends LayoutBase<ILoggingEvent> {
  private static final String ADDRESS = "address";

  private boolean isJson;
  private boolean hasAddresses;

  /// Called by logback.
  ///
  /// @param format `text` or `json`
  public void setFormat(String format) {
    isJson = "json".equals(format);
  }

  /// Called by logback.
  ///
  /// @param allowed whether a line may say where a visitor is
  public void setAddresses(boolean allowed) {
    hasAddresses = allowed;
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    List<KeyValuePair> pairs =
        Stream.ofNullable(event.getKeyValuePairs())
            .flatMap(List::stream)
            .filter(pair -> hasAddresses || !pair.key.equals(ADDRESS))
            .toList();
    return isJson ? JsonLine.of(event, pairs) : TextLine.of(event, pairs);
  }
}
