package matinee.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import matinee.server.HandTime;
import org.junit.jupiter.api.Test;

class RequestDeadlineTest {
  private final HandTime time = new HandTime();
  private int cuts;
  private final RequestDeadline deadline =
      new RequestDeadline(DoorLimits.DEFAULT, time, () -> cuts++);

  @Test
  void DR1_a_request_that_does_not_arrive_is_not_waited_for() {
    deadline.arriving();
    time.pass(Duration.ofMillis(9_999));
    assertThat(cuts).isZero();
    time.pass(Duration.ofMillis(1));
    assertThat(cuts).isEqualTo(1);
  }

  @Test
  void an_answer_takes_as_long_as_it_takes() {
    deadline.arriving();
    deadline.arrived();
    time.pass(Duration.ofHours(3));
    assertThat(cuts).isZero();
  }

  @Test
  void DR1_the_next_request_may_come_later_but_not_for_ever() {
    deadline.arriving();
    deadline.arrived();
    deadline.answered();
    time.pass(Duration.ofSeconds(29));
    assertThat(cuts).isZero();
    time.pass(Duration.ofSeconds(1));
    assertThat(cuts).isEqualTo(1);
  }

  @Test
  void nothing_is_pending_once_it_is_over() {
    deadline.arriving();
    deadline.over();
    deadline.answered();
    deadline.arriving();
    assertThat(time.pendingTimers()).isZero();
    time.pass(Duration.ofHours(1));
    assertThat(cuts).isZero();
  }
}
