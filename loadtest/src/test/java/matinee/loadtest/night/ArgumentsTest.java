package matinee.loadtest.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  @Test
  void missing_numbers_have_their_defaults_and_flags_are_for_the_jvm() {
    Arguments args =
        Arguments.of(new String[] {"a.jar", "out", "50", "-Xmx1g"}, List.of(2_250, 600));
    assertThat(args.numbers()).containsExactly(50, 600);
    assertThat(args.jvm()).containsExactly("-Xmx1g");
    assertThat(Arguments.of(new String[] {"server/target/a.jar", "out"}, List.of(1)).jvm())
        .containsExactly("@server/thousands.jvm");
  }
}
