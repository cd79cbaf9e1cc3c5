package matinee.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Against plain lists that are copied each time.
class GrowingListTest {
  private static final int ALL = 1_000;

  private record Pair(GrowingList<String> list, List<String> model) {}

  @Test
  void nothing_may_be_null() {
    assertThatThrownBy(() -> GrowingList.copyOf(Arrays.asList("a", null)))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> GrowingList.<String>copyOf(List.of()).plus(null, ALL))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void nobody_changes_it() {
    GrowingList<String> list = GrowingList.copyOf(List.of("a", "b"));
    assertThatThrownBy(() -> list.add("c")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> list.set(0, "c")).isInstanceOf(UnsupportedOperationException.class);
    list.toArray()[0] = "c";
    assertThat(list).containsExactly("a", "b");
  }

  @Test
  void nothing_is_seen_beyond_its_ends() {
    GrowingList<String> list = GrowingList.copyOf(List.of("a", "b")).plus("c", 2);
    var _ = list.plus("d", ALL);
    assertThat(list).containsExactly("b", "c");
    assertThatThrownBy(() -> list.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> list.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void two_may_follow_the_same_list() {
    GrowingList<String> list = GrowingList.copyOf(List.of("a"));
    GrowingList<String> one = list.plus("b", ALL);
    GrowingList<String> other = list.plus("c", ALL);
    assertThat(one.plus("d", ALL)).containsExactly("a", "b", "d");
    assertThat(other.plus("e", ALL)).containsExactly("a", "c", "e");
    assertThat(list).containsExactly("a");
  }

  @Test
  void every_list_of_a_long_history_stays_as_it_was() {
    SplittableRandom random = new SplittableRandom(6);
    List<Pair> made = new ArrayList<>(List.of(new Pair(GrowingList.copyOf(List.of()), List.of())));
    for (int n = 0; n < 2_000; n++) {
      boolean latest = random.nextInt(10) > 0;
      Pair before = latest ? made.getLast() : made.get(random.nextInt(made.size()));
      String element = Integer.toString(random.nextInt(5));
      int most = 1 + random.nextInt(40);
      List<String> model = new ArrayList<>(before.model());
      model.add(element);
      model.subList(0, Math.max(0, model.size() - most)).clear();
      made.add(new Pair(before.list().plus(element, most), model));
    }
    assertThat(made)
        .allSatisfy(
            pair -> {
              assertThat(pair.list()).isEqualTo(pair.model());
              assertThat(pair.list().toArray()).isEqualTo(pair.model().toArray());
              assertThat(pair.list().hashCode()).isEqualTo(pair.model().hashCode());
            });
  }
}
