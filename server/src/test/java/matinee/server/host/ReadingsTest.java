package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Condition;
import matinee.protocol.ItemId;
import matinee.protocol.MemberId;
import matinee.server.host.Readings.News;
import matinee.server.host.Readings.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingsTest {
  private static final MemberId ANA = new MemberId(1);
  private static final Report FIRST = corrected(1, null);
  private static final Report SECOND = corrected(2, 90_000.0);

  private final Readings readings = new Readings();

  @Test
  void of_a_newcomer_nothing_was_known() {
    assertThat(readings.put(ANA, FIRST, 0)).isEqualTo(new Told(News.MATTERS, null));
    assertThat(readings.put(ANA, SECOND, 0)).isEqualTo(new Told(News.MATTERS, Counted.in(FIRST)));
  }

  @Test
  void somebody_away_has_no_reading_and_goes_on_from_the_last_one() {
    readings.put(ANA, FIRST, 0);
    readings.putAway(ANA);
    readings.putAway(ANA);
    assertThat(readings.now()).isEmpty();
    assertThat(readings.put(ANA, SECOND, 0)).isEqualTo(new Told(News.MATTERS, Counted.in(FIRST)));
    assertThat(readings.now()).containsOnlyKeys(ANA);
  }

  @Test
  void whoever_left_comes_as_a_newcomer() {
    readings.put(ANA, FIRST, 0);
    readings.putAway(ANA);
    readings.forget(ANA);
    assertThat(readings.put(ANA, SECOND, 0)).isEqualTo(new Told(News.MATTERS, null));
  }

  @Test
  void PB7_a_length_is_news_once_and_again_after_having_been_away() {
    assertThat(readings.put(ANA, SECOND, 0).news()).isEqualTo(News.MATTERS);
    assertThat(readings.put(ANA, SECOND, 0).news()).isEqualTo(News.NONE);
    readings.putAway(ANA);
    assertThat(readings.put(ANA, SECOND, 0).news()).isEqualTo(News.MATTERS);
  }

  @Test
  void a_report_is_shown_as_it_came_whatever_it_leaves_out() {
    Report nothing =
        new Report(
            null,
            Condition.LOADING,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            0,
            null);
    Report all =
        new Report(
            new ItemId(7),
            Condition.READY,
            1.0,
            -2.0,
            3.0,
            4.0,
            5.0,
            6.0,
            7.0,
            8.0,
            9.0,
            10.0,
            11,
            12);
    for (Report report : List.of(nothing, all, nothing, all)) {
      readings.put(ANA, report, 0);
      assertThat(readings.now()).containsExactly(Map.entry(ANA, report));
    }
  }

  @Test
  void PB5_a_stall_counts_from_when_it_was_first_told() {
    assertThat(readings.put(ANA, being(Condition.STALLED), 1_000).news()).isEqualTo(News.STALLED);
    readings.put(ANA, being(Condition.STALLED), 2_000);
    assertThat(readings.stalledSinceMs()).containsExactly(Map.entry(ANA, 1_000.0));
    readings.put(ANA, being(Condition.PLAYING), 3_000);
    assertThat(readings.stalledSinceMs()).isEmpty();
    readings.put(ANA, being(Condition.STALLED), 4_000);
    assertThat(readings.stalledSinceMs()).containsExactly(Map.entry(ANA, 4_000.0));
  }

  private static Report being(Condition condition) {
    return report(condition, 0, null);
  }

  private static Report corrected(int corrections, @Nullable Double durationMs) {
    return report(Condition.PLAYING, corrections, durationMs);
  }

  private static Report report(Condition condition, int corrections, @Nullable Double durationMs) {
    return new Report(
        new ItemId(1),
        condition,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        durationMs,
        corrections);
  }
}
