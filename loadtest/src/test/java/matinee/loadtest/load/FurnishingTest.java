package matinee.loadtest.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import matinee.protocol.codec.Decoded;
import matinee.protocol.codec.WireCodec;
import org.junit.jupiter.api.Test;

class FurnishingTest {
  private final WireCodec codec = new WireCodec();

  @Test
  void the_server_can_read_all_of_it() {
    assertThat(Furnishing.commands())
        .allSatisfy(utf8 -> assertThat(codec.decode(utf8)).isInstanceOf(Decoded.Frame.class));
  }

  @Test
  void each_command_has_a_larger_number_than_the_one_before() {
    List<Long> refs =
        Furnishing.commands().stream()
            .map(utf8 -> codec.mapper().readTree(utf8).path("ref").asLong())
            .toList();
    assertThat(refs).isSorted().doesNotHaveDuplicates();
  }
}
