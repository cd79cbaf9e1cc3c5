package matinee.loadtest.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {
  @Test
  void a_seat_costs_its_part_of_what_came_since() {
    Memory empty = new Memory(50_000, 10_000);
    Memory full = new Memory(80_000, 50_000);
    assertThat(full.aSeat(empty, 10)).isEqualTo(new Memory(3_000, 4_000));
  }

  @Test
  void what_lies_in_pages_that_were_there_already_counts_all_the_same() {
    assertThat(new Memory(300, 5_000).largerBytes()).isEqualTo(5_000);
    assertThat(new Memory(5_000, 300).largerBytes()).isEqualTo(5_000);
  }
}
