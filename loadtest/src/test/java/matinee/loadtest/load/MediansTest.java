package matinee.loadtest.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MediansTest {
  private final Medians<Double> medians = new Medians<>();

  @Test
  void the_round_in_the_middle_counts_whatever_their_order() {
    add("matinee", 9, 1, 2);
    assertThat(of("matinee")).isEqualTo(2);
  }

  @Test
  void each_stands_beside_another() {
    add("matinee", 3, 3, 3);
    add("ws", 2, 2, 100);
    add("socket.io", 6, 5, 7);
    assertThat(medians.besideWs("matinee", one -> one)).isEqualTo(1.5, within(1e-9));
    assertThat(medians.beside("socket.io", "matinee", one -> one)).isEqualTo(0.5, within(1e-9));
  }

  @Test
  void beside_one_that_was_not_asked_there_is_no_number() {
    add("matinee", 3);
    assertThat(medians.besideWs("matinee", one -> one)).isNaN();
  }

  private void add(String name, double... rounds) {
    for (double round : rounds) {
      medians.add(name, round);
    }
  }

  private double of(String name) {
    return medians.of(name, one -> one);
  }
}
