package matinee.loadtest.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.InetSocketAddress;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import matinee.loadtest.bot.ServerTimes;
import matinee.loadtest.net.Loop;
import org.junit.jupiter.api.Test;

class HabitsTest {
  @Test
  void random_moments_come_as_often_as_they_should() {
    var random = new SplittableRandom(1);
    double[] pauses =
        DoubleStream.generate(() -> Habits.about(random, Habits.CHAT)).limit(100_000).toArray();
    double mean = DoubleStream.of(pauses).average().orElseThrow();
    double longerThanThat = DoubleStream.of(pauses).filter(pause -> pause > mean).count() / 1e5;
    assertThat(mean).isCloseTo(Habits.CHAT, within(1.0));
    assertThat(longerThanThat).isCloseTo(1 / Math.E, within(0.01)); // no memory
  }

  @Test
  void a_commands_number_tells_when_it_was_due() {
    try (Loop loop = new Loop("house")) {
      long nowNanos = System.nanoTime();
      House house =
          new House(
              loop,
              new InetSocketAddress(0),
              new SplittableRandom(1),
              new ServerTimes(),
              new Tally(),
              new Timing(),
              nowNanos);
      assertThat(house.ref(nowNanos)).isEqualTo(1);
      long dueNanos = nowNanos + TimeUnit.MICROSECONDS.toNanos(123_456_789);
      assertThat(house.dueNanos(house.ref(dueNanos))).isEqualTo(dueNanos);
    }
  }

  @Test
  void only_what_was_due_in_the_measured_while_is_timed() {
    var timing = new Timing();
    long beforeNanos = System.nanoTime();
    timing.begin();
    long insideNanos = System.nanoTime();
    timing.heard(beforeNanos - 1, insideNanos);
    timing.end();
    long afterNanos = System.nanoTime() + 1;
    timing.heard(afterNanos, afterNanos);
    timing.heard(insideNanos, insideNanos + TimeUnit.MILLISECONDS.toNanos(5));
    assertThat(timing.commands().count()).isEqualTo(1);
    assertThat(timing.commands().p99Ms()).isBetween(4.9, 5.1);
  }
}
