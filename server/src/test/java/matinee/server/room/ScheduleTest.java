package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import matinee.protocol.Every;
import matinee.protocol.Plan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  @Test
  void PL1_every_week_is_at_the_same_time_by_the_clocks_of_its_zone() {
    assertThat(begins("2026-10-23T20:00", "Europe/Stockholm", Every.WEEK, 2))
        .containsExactly("2026-10-23T18:00:00Z", "2026-10-30T19:00:00Z");
  }

  @Test
  void PL1_a_time_that_the_clocks_skip_is_as_much_later() {
    assertThat(begins("2026-03-28T02:30", "Europe/Stockholm", Every.DAY, 3))
        .containsExactly("2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");
  }

  @Test
  void PL1_of_a_time_that_comes_twice_the_first_counts() {
    assertThat(begins("2026-11-01T01:30", "America/New_York", null, 1))
        .containsExactly("2026-11-01T05:30:00Z");
  }

  @Test
  void PL1_a_month_that_is_too_short_has_it_on_its_last_day() {
    assertThat(begins("2027-12-31T20:00", "UTC", Every.MONTH, 5))
        .containsExactly(
            "2027-12-31T20:00:00Z",
            "2028-01-31T20:00:00Z",
            "2028-02-29T20:00:00Z",
            "2028-03-31T20:00:00Z",
            "2028-04-30T20:00:00Z");
  }

  @Test
  void PL4_the_next_is_the_present_one_for_three_hours() {
    Schedule fridays = new Schedule(plan("2026-12-04T20:00", "UTC", Every.WEEK));
    assertThat(next(fridays, "2026-12-01T12:00:00Z")).isEqualTo("2026-12-04T20:00:00Z");
    assertThat(next(fridays, "2026-12-04T22:59:59Z")).isEqualTo("2026-12-04T20:00:00Z");
    assertThat(next(fridays, "2026-12-04T23:00:00Z")).isEqualTo("2026-12-11T20:00:00Z");
    assertThat(next(fridays, "2031-12-04T23:00:00Z")).isEqualTo("2031-12-05T20:00:00Z");
  }

  @Test
  void PL4_after_a_single_evening_there_is_no_next() {
    Schedule once = new Schedule(plan("2026-12-04T20:00", "UTC", null));
    assertThat(next(once, "2026-12-04T22:59:59Z")).isEqualTo("2026-12-04T20:00:00Z");
    assertThat(once.nextMs(ms("2026-12-04T23:00:00Z"))).isEmpty();
  }

  private static List<String> begins(String first, String zone, @Nullable Every every, int many) {
    Schedule schedule = new Schedule(plan(first, zone, every));
    return LongStream.range(0, many)
        .mapToObj(n -> Instant.ofEpochMilli((long) schedule.beginMs(n)).toString())
        .toList();
  }

  private static String next(Schedule schedule, String now) {
    return Instant.ofEpochMilli((long) schedule.nextMs(ms(now)).orElseThrow()).toString();
  }

  private static Plan plan(String begins, String zone, @Nullable Every every) {
    return new Plan(begins, zone, every, null);
  }

  private static double ms(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
