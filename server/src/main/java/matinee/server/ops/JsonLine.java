package matinee.server.ops;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// One line for programs: an object of when, how bad, who says it, what, its key-values, and where
/// a failure came from.
final class JsonLine {
  /// A terminal that shows a line sees letters and digits only.
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private JsonLine() {}

  static String of(ILoggingEvent event, List<KeyValuePair> pairs) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", Instant.ofEpochMilli(event.getTimeStamp()).toString());
    line.put("level", event.getLevel().toString());
    line.put("logger", event.getLoggerName());
    line.put("message", event.getFormattedMessage());
    pairs.forEach(pair -> line.putIfAbsent(pair.key, plain(pair.value)));
    if (event.getThrowableProxy() != null) {
      line.put("thrown", ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    return JSON.writeValueAsString(line) + '\n';
  }

  /// Numbers and truths stay what they are; all else is said in words.
  private static Object plain(@Nullable Object value) {
    return switch (value) {
      case Number number -> number;
      case Boolean truth -> truth;
      case null, default -> String.valueOf(value);
    };
  }
}
