package matinee.server.ops;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import matinee.server.settings.OneLine;
import org.slf4j.event.KeyValuePair;

/// One line for people: when, how bad, who says it, what, and its key-values at the end. Nothing
/// that stands in it can end it and begin another; where a failure came from follows, indented.
final class TextLine {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.:/+-]+");
  private static final int MOST_FRAMES = 20;

  private TextLine() {}

  static String of(ILoggingEvent event, List<KeyValuePair> pairs) {
    String logger = event.getLoggerName();
    StringBuilder line =
        new StringBuilder(TIME.format(Instant.ofEpochMilli(event.getTimeStamp())))
            .append(String.format(" %-5s ", event.getLevel()))
            .append(logger.substring(logger.lastIndexOf('.') + 1))
            .append(": ")
            .append(OneLine.of(event.getFormattedMessage()));
    pairs.forEach(pair -> line.append(' ').append(pair.key).append('=').append(value(pair)));
    line.append('\n');
    String before = "";
    IThrowableProxy thrown = event.getThrowableProxy();
    while (thrown != null && !thrown.isCyclic()) {
      add(line, before, thrown);
      before = "Caused by: ";
      thrown = thrown.getCause();
    }
    return line.toString();
  }

  private static String value(KeyValuePair pair) {
    String text = OneLine.of(String.valueOf(pair.value));
    return PLAIN.matcher(text).matches() ? text : '"' + text.replace("\"", "\\\"") + '"';
  }

  private static void add(StringBuilder line, String before, IThrowableProxy thrown) {
    line.append("    ").append(before).append(thrown.getClassName());
    if (thrown.getMessage() != null) {
      line.append(": ").append(OneLine.of(thrown.getMessage()));
    }
    line.append('\n');
    StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
    for (int i = 0; i < Math.min(MOST_FRAMES, frames.length); i++) {
      line.append("        ").append(frames[i].getSTEAsString()).append('\n');
    }
  }
}
