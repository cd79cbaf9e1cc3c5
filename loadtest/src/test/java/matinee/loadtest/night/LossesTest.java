package matinee.loadtest.night;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LossesTest {
  private final Sequence sequence = new Sequence();
  private final Asked asked = new Asked();

  @Test
  void who_hears_everything_misses_nothing() {
    sequence.startAt(4);
    hear(5, 6, 7);
    asked.ask(1);
    asked.answered(1);
    assertThat(Losses.of(sequence, 7, asked, 0)).isEqualTo(Losses.NONE);
  }

  @Test
  void a_gap_is_as_many_losses_as_it_is_wide() {
    hear(1, 4, 6);
    assertThat(Losses.of(sequence, 6, asked, 0).missed()).isEqualTo(3);
  }

  @Test
  void the_end_can_be_missing_too() {
    hear(1, 2);
    assertThat(Losses.of(sequence, 5, asked, 0).behind()).isEqualTo(3);
  }

  @Test
  void what_comes_twice_or_too_late_is_no_good() {
    hear(1, 2, 2, 4, 3);
    Losses losses = Losses.of(sequence, 4, asked, 0);
    assertThat(losses.again()).isEqualTo(2);
    assertThat(losses.missed()).isEqualTo(1);
  }

  @Test
  void a_snapshot_stands_for_what_came_before_it() {
    hear(1, 2);
    sequence.startAt(10);
    hear(11);
    assertThat(Losses.of(sequence, 11, asked, 0)).isEqualTo(Losses.NONE);
  }

  @Test
  void every_question_wants_its_own_answer() {
    asked.ask(1);
    asked.ask(2);
    asked.answered(1);
    asked.answered(1);
    Losses losses = Losses.of(sequence, 0, asked, 3);
    assertThat(losses.unanswered()).isEqualTo(1 + 3);
    assertThat(losses.unasked()).isEqualTo(1);
  }

  @Test
  void refusals_and_lost_connections_are_losses_of_all() {
    Losses losses = Losses.NONE.plus(Losses.NONE).with(1, 2);
    assertThat(losses.isNone()).isFalse();
    assertThat(losses.refused()).isEqualTo(1);
    assertThat(losses.connections()).isEqualTo(2);
  }

  private void hear(long... seqs) {
    for (long seq : seqs) {
      sequence.hear(seq);
    }
  }
}
