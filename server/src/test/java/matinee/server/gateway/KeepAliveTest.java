package matinee.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import matinee.server.HandTime;
import org.junit.jupiter.api.Test;

class KeepAliveTest {
  private final HandTime time = new HandTime();
  private final List<String> done = new ArrayList<>();
  private final KeepAlive keepAlive =
      new KeepAlive(
          GatewayLimits.DEFAULT, time, time, () -> done.add("ping"), () -> done.add("silent"));

  @Test
  void a_talkative_connection_is_left_alone() {
    keepAlive.start();
    for (int second = 0; second < 100; second++) {
      time.pass(Duration.ofSeconds(1));
      keepAlive.heard();
    }
    assertThat(done).isEmpty();
    assertThat(time.pendingTimers()).isEqualTo(1);
  }

  @Test
  void GW4_a_quiet_one_is_pinged_after_ten_seconds() {
    keepAlive.start();
    time.pass(Duration.ofMillis(9_999));
    assertThat(done).isEmpty();
    time.pass(Duration.ofMillis(1));
    assertThat(done).containsExactly("ping");
  }

  @Test
  void one_that_answers_each_ping_lives() {
    keepAlive.start();
    for (int i = 0; i < 20; i++) {
      time.pass(Duration.ofSeconds(11));
      keepAlive.heard();
    }
    assertThat(done).doesNotContain("silent").contains("ping");
  }

  @Test
  void GW4_one_that_does_not_is_closed_after_twenty() {
    keepAlive.start();
    time.pass(Duration.ofMillis(19_999));
    assertThat(done).containsExactly("ping");
    time.pass(Duration.ofMillis(1));
    assertThat(done).containsExactly("ping", "silent");
    time.pass(Duration.ofHours(1));
    assertThat(done).containsExactly("ping", "silent");
  }

  @Test
  void silence_counts_from_the_last_byte_and_not_from_the_ping() {
    keepAlive.start();
    time.pass(Duration.ofSeconds(4));
    keepAlive.heard();
    time.pass(Duration.ofMillis(19_999));
    assertThat(done).containsExactly("ping");
    time.pass(Duration.ofMillis(1));
    assertThat(done).containsExactly("ping", "silent");
  }

  /// Found by the seat race on a starved machine: connections were closed `silent` that nobody had
  /// asked, because what they had said lay unread for twenty seconds.
  @Test
  void GW4_a_server_that_was_held_up_asks_before_it_judges() {
    keepAlive.start();
    time.passAtOnce(Duration.ofSeconds(25));
    assertThat(done).containsExactly("ping");
    time.passAtOnce(Duration.ofSeconds(25));
    assertThat(done).containsExactly("ping", "ping");
    time.pass(Duration.ofMillis(9_999));
    assertThat(done).containsExactly("ping", "ping");
    time.pass(Duration.ofMillis(1));
    assertThat(done).containsExactly("ping", "ping", "silent");
  }

  @Test
  void stopped_it_is_still() {
    keepAlive.start();
    keepAlive.stop();
    time.pass(Duration.ofHours(1));
    assertThat(done).isEmpty();
    assertThat(time.pendingTimers()).isZero();
  }
}
