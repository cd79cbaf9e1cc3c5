package matinee.loadtest.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {
  @Test
  void what_goes_up_and_down_is_flat() {
    Trend trend = Trend.of(List.of(20.0, 22.0, 20.0, 22.0, 20.0));
    assertThat(trend.growth()).isZero();
    assertThat(trend.isFlat(0.05, 0)).isTrue();
  }

  @Test
  void what_grows_a_little_each_time_is_not() {
    Trend trend = Trend.of(List.of(20.0, 21.0, 22.0, 23.0, 24.0));
    assertThat(trend.growth()).isEqualTo(4);
    assertThat(trend.isFlat(0.05, 2)).isFalse();
  }

  @Test
  void what_shrinks_is_no_leak() {
    assertThat(Trend.of(List.of(24.0, 20.0)).isFlat(0, 0)).isTrue();
  }
}
