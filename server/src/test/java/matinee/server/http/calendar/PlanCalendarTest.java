package matinee.server.http.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.LongStream;
import matinee.protocol.Every;
import matinee.protocol.Plan;
import matinee.server.host.Planned;
import matinee.server.room.Schedule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is written for calendars is read back by one, rules of the zone and all.
class PlanCalendarTest {
  private static final String LINK = "https://films.example.org/r/abcde-fghjk-mnpqr";
  private static final int TIMES = 800;

  @ParameterizedTest
  @CsvSource({
    "2026-10-23T20:00, Europe/Stockholm, WEEK",
    "2026-10-23T20:00, America/New_York, DAY",
    "2026-01-31T20:00, Europe/Stockholm, MONTH",
    "2026-01-30T20:00, America/New_York, MONTH",
    "2026-01-29T20:00, UTC, MONTH",
    "2027-02-28T20:00, Pacific/Chatham, MONTH",
    "2026-06-15T23:45, Asia/Kolkata, WEEK",
    "2026-06-15T19:30, Asia/Jerusalem, DAY",
    "2026-06-15T19:30, America/Santiago, DAY",
    "2026-06-15T19:30, America/Nuuk, DAY",
    "2026-06-15T19:30, Africa/Cairo, DAY",
    "2026-06-15T19:30, Africa/Casablanca, DAY",
    "2026-06-15T19:30, Europe/Dublin, DAY",
    "2026-06-15T12:30, Pacific/Auckland, WEEK",
    "2026-06-15T12:30, America/Asuncion, WEEK",
  })
  void PL5_it_comes_round_in_a_calendar_when_it_does_here(String begins, String zone, Every every) {
    Plan plan = new Plan(begins, zone, every, null);
    ICalendar read = read(plan, LINK);
    VEvent event = read.getEvents().getFirst();
    TimeZone by = read.getTimezoneInfo().getTimezone(event.getDateStart()).getTimeZone();
    assertThat(by.getClass().getName()).as("the rules in the file count").contains("ICalTimeZone");
    DateIterator times = event.getDateIterator(by);
    List<Long> there = new ArrayList<>();
    while (there.size() < TIMES) {
      there.add(times.next().toInstant().toEpochMilli());
    }
    Schedule schedule = new Schedule(plan);
    assertThat(there)
        .containsExactlyElementsOf(
            LongStream.range(0, TIMES).map(n -> (long) schedule.beginMs(n)).boxed().toList());
  }

  /// Half an hour of summer is more than that reader understands.
  @Test
  void PL5_the_rules_of_a_zone_are_those_of_its_clocks() {
    Plan plan = new Plan("2026-12-04T20:00", "Australia/Lord_Howe", Every.WEEK, null);
    assertThat(PlanCalendar.of(planned(plan), null))
        .contains(
            lines(
                "BEGIN:STANDARD",
                "DTSTART:20260405T020000",
                "TZOFFSETFROM:+1100",
                "TZOFFSETTO:+1030",
                "RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU",
                "END:STANDARD",
                "BEGIN:DAYLIGHT",
                "DTSTART:20261004T020000",
                "TZOFFSETFROM:+1030",
                "TZOFFSETTO:+1100",
                "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU",
                "END:DAYLIGHT"));
  }

  @Test
  void PL5_a_single_evening_is_a_moment() {
    Plan plan = new Plan("2026-12-31T21:30", "America/New_York", null, "New Year");
    VEvent event = read(plan, LINK).getEvents().getFirst();
    assertThat((double) event.getDateStart().getValue().toInstant().toEpochMilli())
        .isCloseTo(new Schedule(plan).beginMs(0), within(0.5));
    assertThat(event.getRecurrenceRule()).isNull();
    assertThat(event.getSummary().getValue()).isEqualTo("New Year");
    assertThat(event.getUrl().getValue()).isEqualTo(LINK);
    assertThat(event.getDescription().getValue()).isEqualTo(LINK);
    assertThat(event.getUid().getValue()).isEqualTo("feed@matinee");
    assertThat(event.getSequence().getValue()).isEqualTo(7);
    assertThat(event.getDateTimeStamp().getValue()).hasTime(1_790_000_000_000L);
  }

  @Test
  void PL5_words_are_escaped_and_long_lines_folded_between_characters() {
    String title = "Films, friends; and \\ more 🏮🏮🏮🏮🏮🏮🏮🏮🏮🏮🏮🏮🏮🏮🏮🏮🏮🏮🏮🏮🏮🏮🏮";
    Plan plan = new Plan("2026-12-04T20:00", "UTC", Every.WEEK, title);
    String text = PlanCalendar.of(planned(plan), null);
    for (String line : text.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\n", "\r");
    }
    assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("URL", "DESCRIPTION");
    VEvent event = read(plan, null).getEvents().getFirst();
    assertThat(event.getSummary().getValue()).isEqualTo(title);
  }

  private static String lines(String... lines) {
    return String.join("\r\n", lines);
  }

  private static ICalendar read(Plan plan, @Nullable String link) {
    ICalendar read = Biweekly.parse(PlanCalendar.of(planned(plan), link)).first();
    assertThat(read.validate(read.getVersion()).getWarnings()).isEmpty();
    return read;
  }

  private static Planned planned(Plan plan) {
    return new Planned(plan, "feed@matinee", 7, 1_790_000_000_000.0);
  }
}
