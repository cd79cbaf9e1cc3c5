package matinee.loadtest.night;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import matinee.protocol.ChatMessage;
import matinee.protocol.Event;
import matinee.protocol.MemberId;
import matinee.protocol.MessageId;
import matinee.protocol.ServerFrame;
import matinee.protocol.Stamp;
import matinee.protocol.codec.WireCodec;
import org.junit.jupiter.api.Test;

class FrameHeadTest {
  @Test
  void an_event_is_known_by_its_number_whatever_it_is() {
    assertThat(head("{\"type\":\"somethingNew\",\"seq\":12,\"atMs\":1790000061000.25,\"x\":\"y\"}"))
        .isEqualTo(new FrameHead(Kind.EVENT, 12, 0));
    assertThat(head("{\"type\":\"memberBack\",\"seq\":9,\"atMs\":1.5E9,\"by\":2,\"memberId\":2}"))
        .isEqualTo(new FrameHead(Kind.EVENT, 9, 0));
  }

  @Test
  void what_moves_the_film_is_told_apart() {
    assertThat(
            head(
                "{\"type\":\"playbackChanged\",\"seq\":3,\"atMs\":1,\"by\":1,\"ref\":77,\"cause\":\"x\"}"))
        .isEqualTo(new FrameHead(Kind.TIMELINE, 3, 77));
    assertThat(head("{\"type\":\"currentChanged\",\"seq\":4,\"atMs\":1}").kind())
        .isEqualTo(Kind.TIMELINE);
  }

  @Test
  void answers_bear_the_number_of_what_was_asked() {
    assertThat(head("{\"type\":\"done\",\"ref\":5,\"seq\":8}"))
        .isEqualTo(new FrameHead(Kind.DONE, 8, 5));
    assertThat(head("{\"type\":\"refused\",\"ref\":6,\"code\":\"busy\",\"message\":\"…\"}"))
        .isEqualTo(new FrameHead(Kind.REFUSED, 0, 6));
    assertThat(head("{\"type\":\"refused\",\"code\":\"busy\",\"message\":\"\\\"ref\\\":1\"}"))
        .isEqualTo(new FrameHead(Kind.REFUSED, 0, 0));
  }

  @Test
  void what_passes_has_no_number() {
    assertThat(head("{\"type\":\"presence\",\"members\":[{\"memberId\":1,\"seq\":4}]}"))
        .isEqualTo(new FrameHead(Kind.PRESENCE, 0, 0));
    assertThat(head("{\"type\":\"typing\",\"by\":1}")).isEqualTo(new FrameHead(Kind.OTHER, 0, 0));
    assertThat(head("{}")).isEqualTo(new FrameHead(Kind.OTHER, 0, 0));
  }

  @Test
  void it_reads_what_the_codec_writes() {
    var message =
        new ChatMessage(
            new MessageId(8), new MemberId(1), "Ana", "\"ref\":1", 2.5, null, null, null, null);
    Event event = new Event.ChatPosted(new Stamp(41, 2.5, new MemberId(1), 1_234L), message);
    List<ServerFrame> frames = List.of(event, new ServerFrame.Done(7, 41));
    assertThat(frames)
        .extracting(frame -> FrameHead.of(new WireCodec().encode(frame)))
        .containsExactly(new FrameHead(Kind.EVENT, 41, 1_234), new FrameHead(Kind.DONE, 41, 7));
  }

  private static FrameHead head(String frame) {
    return FrameHead.of(frame.getBytes(UTF_8));
  }
}
