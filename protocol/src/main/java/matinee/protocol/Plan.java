package matinee.protocol;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When the people of a room mean to meet (PL1). Whether the zone is known and the time a good one
/// is for the room to say; here is only what it looks like.
///
/// @param begins by the clocks of that zone, to the minute: `2026-12-04T20:00`
/// @param zone its IANA name
/// @param every how often; once when absent
public record Plan(String begins, String zone, @Nullable Every every, @Nullable String title) {
  private static final int BEGINS_LENGTH = 16;
  private static final DateTimeFormatter BEGINS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern ZONE = Pattern.compile("[A-Za-z][A-Za-z0-9_+/-]{0,63}");

  public Plan {
    begins = Limits.present("begins", begins);
    Limits.check(isTime(begins), "begins", "is a local date and time, like 2026-12-04T20:00");
    zone = Limits.present("zone", zone);
    Limits.check(ZONE.matcher(zone).matches(), "zone", "is the name of a time zone");
    if (title != null) {
      title = Text.line("title", title, Limits.TITLE, RefusalCode.TEXT_EMPTY);
    }
  }

  /// When it begins, as a time that can be reckoned with.
  public LocalDateTime firstTime() {
    return LocalDateTime.parse(begins, BEGINS);
  }

  /// Whether both begin at the same times, whatever they are called.
  public boolean meetsWhen(Plan other) {
    return begins.equals(other.begins) && zone.equals(other.zone) && every == other.every;
  }

  private static boolean isTime(String text) {
    try {
      return text.length() == BEGINS_LENGTH && LocalDateTime.parse(text, BEGINS) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
