package matinee.server.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Condition;
import matinee.protocol.ItemId;
import matinee.server.host.Counted;
import matinee.server.host.HostListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What operators see of how well the members keep in step, from what these say of themselves.
class MemberMetersTest {
  private static final ItemId FILM = new ItemId(3);
  private static final ItemId NEXT = new ItemId(4);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final HostListener host = new Meters(registry).host();

  @Test
  void a_lie_is_cut() {
    host.read(null, skewed(Condition.PLAYING, -9e15));
    assertThat(skew("playing").count()).isEqualTo(1);
    assertThat(skew("playing").totalTime(TimeUnit.MILLISECONDS)).isEqualTo(60_000);
    host.read(Counted.in(counted(FILM, 0, 0)), counted(FILM, Integer.MAX_VALUE, Integer.MAX_VALUE));
    assertThat(count("corrections")).isEqualTo(20);
    assertThat(count("stalls")).isEqualTo(20);
  }

  @Test
  void whatever_is_said_makes_no_series_of_its_own() {
    int before = registry.getMeters().size();
    for (Condition condition : Condition.values()) {
      host.read(null, skewed(condition, 1e9));
      host.read(Counted.in(counted(FILM, 7, null)), counted(NEXT, 3, 1));
    }
    assertThat(registry.getMeters()).hasSize(before);
  }

  @Test
  void skews_are_kept_without_their_direction_and_by_condition() {
    host.read(null, skewed(Condition.PLAYING, -4.0));
    host.read(null, skewed(Condition.PLAYING, 2.0));
    host.read(null, skewed(Condition.STALLED, -1_200.0));
    host.read(null, skewed(Condition.READY, null));
    assertThat(skew("playing").totalTime(TimeUnit.MILLISECONDS)).isEqualTo(6);
    assertThat(skew("stalled").count()).isEqualTo(1);
    assertThat(skew("ready").count()).isZero();
  }

  @Test
  void the_buckets_are_those_that_the_docs_name() {
    double[] ms =
        Arrays.stream(skew("playing").takeSnapshot().histogramCounts())
            .mapToDouble(bucket -> bucket.bucket(TimeUnit.MILLISECONDS))
            .filter(Double::isFinite)
            .toArray();
    assertThat(ms).containsSequence(1, 2.5, 5, 10, 20, 40, 80, 150, 350, 1_000, 3_000);
    host.read(null, skewed(Condition.PLAYING, 4.0));
    assertThat(registry.scrape())
        .contains("matinee_member_skew_seconds_bucket{condition=\"playing\",le=\"0.0025\"} 0")
        .contains("matinee_member_skew_seconds_bucket{condition=\"playing\",le=\"0.005\"} 1");
  }

  @Test
  void each_of_a_reading_has_its_histogram() {
    host.read(
        null,
        new Report(
            FILM,
            Condition.PLAYING,
            null,
            null,
            null,
            null,
            40.0,
            25.0,
            20.0,
            null,
            null,
            null,
            0,
            0));
    assertThat(registry.scrape())
        .contains("matinee_member_rtt_seconds_sum{condition=\"playing\"} 0.04")
        .contains("matinee_member_delivery_seconds_sum{condition=\"playing\"} 0.025")
        .contains("matinee_member_clock_error_seconds_sum{condition=\"playing\"} 0.02")
        .contains("matinee_member_skew_seconds_count{condition=\"playing\"} 0");
  }

  @Test
  void only_what_was_added_since_is_counted() {
    host.read(Counted.in(counted(FILM, 5, 1)), counted(FILM, 5, 1));
    assertThat(count("corrections")).isZero();
    host.read(Counted.in(counted(FILM, 5, 1)), counted(FILM, 7, 2));
    assertThat(count("corrections")).isEqualTo(2);
    assertThat(count("stalls")).isEqualTo(1);
  }

  @Test
  void a_reload_and_another_item_count_from_zero() {
    host.read(Counted.in(counted(FILM, 9, 3)), counted(FILM, 1, 0));
    assertThat(count("corrections")).isEqualTo(1);
    host.read(Counted.in(counted(FILM, 1, 0)), counted(NEXT, 2, 1));
    assertThat(count("corrections")).isEqualTo(3);
    assertThat(count("stalls")).isEqualTo(1);
  }

  @Test
  void of_a_newcomer_nobody_knows_what_was_counted_before() {
    host.read(null, counted(FILM, 12, 4)); // after a restart of the server, for example
    assertThat(count("corrections")).isZero();
    assertThat(count("stalls")).isZero();
  }

  @Test
  void a_page_that_knows_no_stalls_has_none() {
    host.read(Counted.in(counted(FILM, 0, 2)), counted(FILM, 1, null));
    assertThat(count("stalls")).isZero();
    assertThat(count("corrections")).isEqualTo(1);
  }

  private Timer skew(String condition) {
    return registry.get("matinee.member.skew").tag("condition", condition).timer();
  }

  private double count(String what) {
    return registry.get("matinee.member." + what).counter().count();
  }

  private static Report skewed(Condition condition, @Nullable Double skewMs) {
    return new Report(
        FILM, condition, null, skewMs, null, null, null, null, null, null, null, null, 0, 0);
  }

  private static Report counted(ItemId itemId, int corrections, @Nullable Integer stalls) {
    return new Report(
        itemId,
        Condition.PLAYING,
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
        corrections,
        stalls);
  }
}
