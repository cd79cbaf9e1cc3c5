package matinee.server.http.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import matinee.protocol.Plan;
import matinee.server.host.Planned;
import matinee.server.room.Schedule;
import org.jspecify.annotations.Nullable;

/// A plan as a calendar reads it (RFC 5545): one event, that comes round as the plan does. What
/// comes round does so by the clocks of its zone, whose rules go along.
public final class PlanCalendar {
  static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final String UNTITLED = "Matinee";
  private static final int SHORTEST_MONTH = 28;
  private static final int LONGEST_MONTH = 31;

  private PlanCalendar() {}

  /// All of the file.
  ///
  /// @param link that of the room, if it is known how others reach it
  public static String of(Planned planned, @Nullable String link) {
    Plan plan = planned.plan();
    Lines lines = new Lines();
    lines.add("BEGIN:VCALENDAR").add("VERSION:2.0").add("PRODID:-//Matinee//Matinee//EN");
    lines.add("CALSCALE:GREGORIAN");
    if (plan.every() != null) {
      ZoneLines.add(lines, plan.zone(), new Schedule(plan).zone().getRules(), plan.firstTime());
    }
    lines.add("BEGIN:VEVENT").add("UID:" + planned.uid());
    lines.add("DTSTAMP:" + utc((long) planned.changedMs()));
    lines.add("SEQUENCE:" + planned.sequence());
    lines.add(begins(plan)).add("DURATION:" + Schedule.EVENING);
    if (plan.every() != null) {
      lines.add("RRULE:" + rule(plan));
    }
    lines.text("SUMMARY", plan.title() == null ? UNTITLED : plan.title());
    if (link != null) {
      lines.text("DESCRIPTION", link).add("URL:" + link);
    }
    lines.add("END:VEVENT").add("END:VCALENDAR");
    return lines.toString();
  }

  private static String begins(Plan plan) {
    return plan.every() == null
        ? "DTSTART:" + utc((long) new Schedule(plan).beginMs(0))
        : "DTSTART;TZID=" + plan.zone() + ":" + LOCAL.format(plan.firstTime());
  }

  private static String rule(Plan plan) {
    return switch (plan.every()) {
      case null -> throw new IllegalArgumentException("it does not come round");
      case DAY -> "FREQ=DAILY";
      case WEEK -> "FREQ=WEEKLY";
      case MONTH -> "FREQ=MONTHLY;BYMONTHDAY=" + days(plan.firstTime().getDayOfMonth());
    };
  }

  /// That day, and in a month that is too short its last: of all days that might be it, the last
  /// that there is. A bare 30 would leave February out.
  private static String days(int day) {
    if (day <= SHORTEST_MONTH) {
      return Integer.toString(day);
    }
    if (day == LONGEST_MONTH) {
      return "-1";
    }
    return IntStream.rangeClosed(SHORTEST_MONTH, day)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","))
        + ";BYSETPOS=-1";
  }

  private static String utc(long ms) {
    return LOCAL.format(LocalDateTime.ofInstant(Instant.ofEpochMilli(ms), ZoneOffset.UTC)) + "Z";
  }
}
