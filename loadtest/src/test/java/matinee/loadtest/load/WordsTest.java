package matinee.loadtest.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import matinee.protocol.codec.WireCodec;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void aMessageCarriesTheMomentItWasDue() {
    byte[] chat = PlainWords.chat(7, DueTime.text(1_234_567_890_123L));
    assertThat(DueTime.in(chat)).isEqualTo(1_234_567_890_123L);
    assertThat(new WireCodec().mapper().readTree(chat).path("ref").asInt()).isEqualTo(7);
  }

  @Test
  void framesAreToldApartByTheirBeginnings() {
    assertThat(heard("{\"type\":\"chatPosted\",\"seq\":3}")).isEqualTo(Heard.POSTED);
    assertThat(heard("{\"type\":\"done\",\"ref\":1,\"seq\":3}")).isEqualTo(Heard.DONE);
    assertThat(heard("{\"type\":\"welcome\",\"seq\":3}")).isEqualTo(Heard.WELCOME);
    assertThat(heard("{\"type\":\"refused\",\"ref\":1}")).isEqualTo(Heard.REFUSED);
    assertThat(heard("{\"type\":\"presence\",\"members\":[]}")).isEqualTo(Heard.OTHER);
    assertThat(heard("{}")).isEqualTo(Heard.OTHER);
  }

  private static Heard heard(String frame) {
    return PlainWords.hear(frame.getBytes(UTF_8));
  }
}
