package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GreetingTest {
  @Test
  void where_it_can_be_visited() {
    assertThat(Greeting.of("http", "127.0.0.1", 8080))
        .isEqualTo("Matinee is ready: http://127.0.0.1:8080/");
    assertThat(Greeting.of("https", "127.0.0.1", 8443)).endsWith("https://127.0.0.1:8443/");
    assertThat(Greeting.of("http", "::1", 80)).isEqualTo("Matinee is ready: http://[::1]:80/");
  }

  @Test
  void bound_to_everything_the_first_line_is_still_for_this_machine() {
    assertThat(Greeting.of("http", "0.0.0.0", 8080))
        .startsWith("Matinee is ready: http://127.0.0.1:8080/")
        .doesNotContain("0.0.0.0");
  }
}
