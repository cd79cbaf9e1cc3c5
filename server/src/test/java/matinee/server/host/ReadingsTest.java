package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(readings.put(ANA, SECOND, 0)).isEqualTo(new Told(News.MATTERS, FIRST));
  }

  @Test
  void somebody_away_has_no_reading_and_goes_on_from_the_last_one() {
    readings.put(ANA, FIRST, 0);
    readings.putAway(ANA);
    readings.putAway(ANA);
    assertThat(readings.now()).isEmpty();
    assertThat(readings.put(ANA, SECOND, 0)).isEqualTo(new Told(News.MATTERS, FIRST));
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

  private static Report corrected(int corrections, @Nullable Double durationMs) {
    return new Report(
        new ItemId(1),
        Condition.PLAYING,
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
