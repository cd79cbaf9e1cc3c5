package matinee.server.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import matinee.server.host.Turning;
import org.junit.jupiter.api.Test;

class LivenessTest {
  private final Object room = new Object();
  private final Deque<Runnable> web = new ArrayDeque<>();
  private final Deque<Runnable> timers = new ArrayDeque<>();
  private Turning turning = new Turning(room, false, 0);
  private Executor webThreads = Runnable::run;
  private Executor timerThread = Runnable::run;
  private long nanos;
  private final Liveness liveness =
      new Liveness(
          () -> nanos,
          () -> Stream.of(turning),
          task -> webThreads.execute(task),
          task -> timerThread.execute(task));

  @Test
  void OP3_a_task_that_does_not_end_is_told_after_ten_seconds_and_forgotten_when_it_ends() {
    turning = new Turning(room, true, 7);
    look(5);
    assertThat(liveness.complaint()).isEmpty();
    look(1);
    assertThat(liveness.complaint())
        .contains("1 of the rooms have not got on with their work for 10 seconds.");
    turning = new Turning(room, true, 8);
    look(1);
    assertThat(liveness.complaint()).isEmpty();
  }

  @Test
  void OP3_a_room_that_has_much_to_do_gets_on() {
    for (int task = 1; task <= 30; task++) {
      turning = new Turning(room, true, task);
      look(1);
      assertThat(liveness.complaint()).isEmpty();
    }
  }

  @Test
  void OP3_a_room_that_has_nothing_to_do_is_not_stuck() {
    look(30);
    assertThat(liveness.complaint()).isEmpty();
  }

  @Test
  void OP3_web_threads_that_run_nothing_are_told_until_they_do() {
    webThreads = web::add;
    look(5);
    assertThat(liveness.complaint()).isEmpty();
    look(1);
    assertThat(liveness.complaint())
        .contains("The web's threads have not run a task for 10 seconds.");
    assertThat(web).hasSize(1);
    web.remove().run();
    look(1);
    assertThat(liveness.complaint()).isEmpty();
  }

  @Test
  void OP3_web_threads_that_take_nothing_are_told_until_they_do() {
    webThreads =
        _ -> {
          throw new RejectedExecutionException("full");
        };
    look(6);
    assertThat(liveness.complaint())
        .contains("The web's threads have not run a task for 10 seconds.");
    webThreads = Runnable::run;
    look(2);
    assertThat(liveness.complaint()).isEmpty();
  }

  @Test
  void OP3_timers_that_do_not_go_off_are_told_until_they_do() {
    timerThread = timers::add;
    look(6);
    assertThat(liveness.complaint()).contains("No timer has gone off for 10 seconds.");
    timers.remove().run();
    look(1);
    assertThat(liveness.complaint()).isEmpty();
  }

  @Test
  void OP3_a_process_that_stood_still_altogether_is_not_blamed_for_it() {
    turning = new Turning(room, true, 7);
    look(2);
    nanos += Duration.ofMinutes(10).toNanos();
    liveness.look();
    assertThat(liveness.complaint()).isEmpty();
  }

  @Test
  void OP3_what_is_stuck_is_told_as_a_metric_too() {
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    liveness.bindTo(registry);
    assertThat(registry.scrape())
        .contains("matinee_stuck{what=\"rooms\"} 0.0", "matinee_stuck{what=\"web\"} 0.0");
    turning = new Turning(room, true, 7);
    timerThread = timers::add;
    look(6);
    assertThat(registry.scrape())
        .contains("matinee_stuck{what=\"rooms\"} 1.0", "matinee_stuck{what=\"timers\"} 1.0");
  }

  private void look(int times) {
    for (int look = 0; look < times; look++) {
      nanos += Liveness.EVERY.toNanos();
      liveness.look();
    }
  }
}
