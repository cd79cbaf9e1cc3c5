package matinee.server.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import matinee.server.HandTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrainTest {
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final HandTime time = new HandTime();
  private final AtomicBoolean isEmpty = new AtomicBoolean();
  private final AtomicInteger over = new AtomicInteger();
  private final Readiness readiness = new Readiness();
  private Drain drain;

  @BeforeEach
  void up() {
    readiness.ready();
    drain = new Drain(time.clock(), time, readiness, isEmpty::get, LONGEST, over::incrementAndGet);
  }

  @Test
  void OE5_it_ends_when_nobody_is_left_and_says_so_once() {
    drain.begin();
    drain.begin();
    assertThat(readiness.isReady()).isFalse();
    time.pass(Duration.ofMinutes(2));
    assertThat(over).hasValue(0);
    isEmpty.set(true);
    time.pass(Duration.ofMinutes(2));
    assertThat(over).hasValue(1);
  }

  @Test
  void OE5_it_ends_after_the_longest_time_whoever_is_still_here() {
    drain.begin();
    time.pass(LONGEST.minusSeconds(1));
    assertThat(over).hasValue(0);
    time.pass(Duration.ofSeconds(2));
    assertThat(over).hasValue(1);
  }

  /// The look of the first drain went on beside that of the second, and each said that it was over.
  @Test
  void OE5_begun_again_at_once_it_still_ends_once() {
    drain.begin();
    drain.callOff();
    drain.begin();
    isEmpty.set(true);
    time.pass(Duration.ofMinutes(1));
    assertThat(over).hasValue(1);
  }

  @Test
  void OE5_called_off_it_never_ends() {
    drain.begin();
    drain.callOff();
    isEmpty.set(true);
    time.pass(LONGEST.multipliedBy(2));
    assertThat(over).hasValue(0);
    assertThat(readiness.isReady()).isTrue();
    assertThat(drain.since()).isNull();
  }
}
