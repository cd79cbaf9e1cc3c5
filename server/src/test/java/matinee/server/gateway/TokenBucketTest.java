package matinee.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import matinee.server.HandTime;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private final HandTime time = new HandTime();

  @Test
  void a_burst_is_taken_at_once_and_no_more() {
    var bucket = new TokenBucket(new Rate(2, 3), time);
    assertThat(taken(bucket, 10)).isEqualTo(3);
  }

  @Test
  void it_refills_at_its_rate() {
    var bucket = new TokenBucket(new Rate(2, 3), time);
    taken(bucket, 10);
    time.pass(Duration.ofMillis(499));
    assertThat(bucket.take()).isFalse();
    time.pass(Duration.ofMillis(1));
    assertThat(bucket.take()).isTrue();
    assertThat(bucket.take()).isFalse();
  }

  @Test
  void a_long_pause_fills_it_no_higher_than_its_burst() {
    var bucket = new TokenBucket(new Rate(2, 3), time);
    time.pass(Duration.ofDays(1_000));
    assertThat(taken(bucket, 10)).isEqualTo(3);
  }

  @Test
  void it_tells_how_long_to_wait() {
    var bucket = new TokenBucket(new Rate(2, 1), time);
    assertThat(taken(bucket, 2)).isEqualTo(1);
    assertThat(bucket.untilNext()).isEqualTo(Duration.ofMillis(500));
    time.pass(bucket.untilNext());
    assertThat(bucket.take()).isTrue();
  }

  @Test
  void a_rate_of_zero_is_no_limit() {
    var bucket = new TokenBucket(Rate.UNLIMITED, time);
    assertThat(taken(bucket, 100_000)).isEqualTo(100_000);
  }

  @Test
  void nonsense_rates_are_refused() {
    assertThatThrownBy(() -> new Rate(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rate(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rate(Double.POSITIVE_INFINITY, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rate(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static int taken(TokenBucket bucket, int tries) {
    int taken = 0;
    for (int i = 0; i < tries; i++) {
      if (bucket.take()) {
        taken++;
      }
    }
    return taken;
  }
}
