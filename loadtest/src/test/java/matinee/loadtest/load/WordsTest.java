package matinee.loadtest.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import matinee.protocol.codec.WireCodec;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void a_message_carries_the_moment_it_was_due() {
    byte[] chat = new PlainWords().chat(7, DueTime.text(1_234_567_890_123L));
    assertThat(DueTime.in(chat)).isEqualTo(1_234_567_890_123L);
    assertThat(new WireCodec().mapper().readTree(chat).path("ref").asInt()).isEqualTo(7);
  }

  @Test
  void frames_are_told_apart_by_their_beginnings() {
    assertThat(heard("{\"type\":\"chatPosted\",\"seq\":3}")).isEqualTo(Heard.POSTED);
    assertThat(heard("{\"type\":\"done\",\"ref\":1,\"seq\":3}")).isEqualTo(Heard.DONE);
    assertThat(heard("{\"type\":\"welcome\",\"seq\":3}")).isEqualTo(Heard.WELCOME);
    assertThat(heard("{\"type\":\"refused\",\"ref\":1}")).isEqualTo(Heard.REFUSED);
    assertThat(heard("{\"type\":\"presence\",\"members\":[]}")).isEqualTo(Heard.OTHER);
    assertThat(heard("{}")).isEqualTo(Heard.OTHER);
  }

  @Test
  void a_guest_of_socket_io_is_led_in_and_answers_its_pings() {
    Words words = new SocketIoWords();
    assertThat(words.answer("0{\"sid\":\"x\"}".getBytes(UTF_8), "Ana")).asString().isEqualTo("40");
    assertThat(words.answer("40{\"sid\":\"y\"}".getBytes(UTF_8), "Ana"))
        .asString()
        .isEqualTo("42[\"hello\",{\"name\":\"Ana\"}]");
    assertThat(words.answer("2".getBytes(UTF_8), "Ana")).asString().isEqualTo("3");
    assertThat(words.hear("42[\"done\",{}]".getBytes(UTF_8))).isEqualTo(Heard.DONE);
  }

  @Test
  void a_bare_connection_is_opened_and_kept() {
    assertThat(BareWords.WEB_SOCKET.openIsWelcome()).isTrue();
    Words words = BareWords.SOCKET_IO;
    assertThat(words.openIsWelcome()).isFalse();
    assertThat(words.answer("0{\"sid\":\"x\"}".getBytes(UTF_8), "Ana")).asString().isEqualTo("40");
    assertThat(words.hear("40{\"sid\":\"y\"}".getBytes(UTF_8))).isEqualTo(Heard.WELCOME);
    assertThat(words.answer("2".getBytes(UTF_8), "Ana")).asString().isEqualTo("3");
  }

  private static Heard heard(String frame) {
    return new PlainWords().hear(frame.getBytes(UTF_8));
  }
}
