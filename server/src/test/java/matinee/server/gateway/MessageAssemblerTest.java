package matinee.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MessageAssemblerTest {
  private final MessageAssembler assembler = new MessageAssembler(10);

  @Test
  void a_message_of_one_frame() {
    assertThat(assembler.add(part("hello"), true)).asString().isEqualTo("hello");
  }

  @Test
  void a_message_of_several_even_in_the_middle_of_a_letter() {
    byte[] letter = "é".getBytes(StandardCharsets.UTF_8);
    assertThat(assembler.add(ByteBuffer.wrap(letter, 0, 1), false)).isNull();
    assertThat(assembler.add(part(""), false)).isNull();
    assertThat(assembler.add(ByteBuffer.wrap(letter, 1, 1), true)).isEqualTo(letter);
    assertThat(assembler.add(part("next"), true)).asString().isEqualTo("next");
  }

  @Test
  void an_empty_message_is_a_message() {
    assertThat(assembler.add(part(""), true)).isEmpty();
  }

  @Test
  void the_limit_is_for_the_whole_message() {
    assertThat(assembler.add(part("12345"), false)).isNull();
    assertThat(assembler.add(part("67890"), true)).hasSize(10);
    assertThat(assembler.add(part("12345"), false)).isNull();
    assertThat(assembler.add(part("678901"), true)).isNull();
    assertThat(assembler.isOverflown()).isTrue();
  }

  @Test
  void after_an_overflow_nothing_is_taken_in() {
    assertThat(assembler.add(part("12345678901"), false)).isNull();
    assertThat(assembler.add(part("x"), true)).isNull();
    assertThat(assembler.add(part("x"), true)).isNull();
  }

  private static ByteBuffer part(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
