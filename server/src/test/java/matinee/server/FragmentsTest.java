package matinee.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static matinee.server.Frames.FIN;
import static matinee.server.Frames.frame;
import static matinee.server.Frames.text;
import static matinee.server.RawSocket.BINARY;
import static matinee.server.RawSocket.CONTINUATION;
import static matinee.server.RawSocket.PING;
import static matinee.server.RawSocket.PONG;
import static matinee.server.RawSocket.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import matinee.server.RawSocket.Heard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 6455, 5.4: one message in several frames.
class FragmentsTest extends ConformanceBed {
  private static final String HELLO = "{\"type\":\"hello\",\"name\":\"Zoë 🎬\"}";
  private static final byte[] BYTES = HELLO.getBytes(UTF_8);
  private static final int INSIDE_THE_E = HELLO.indexOf('ë') + 1;
  private static final int INSIDE_THE_CLAPPER = INSIDE_THE_E + 1 + " ".length() + 2;

  static Stream<Case> taken() {
    return Stream.of(
        when("one frame", text(HELLO)),
        when("two", first(0, 7), last(7)),
        when("three", first(0, 7), middle(7, 9), last(9)),
        when("an empty first one", first(0, 0), last(0)),
        when("an empty one in the middle", first(0, 7), middle(7, 7), last(7)),
        when("an empty last one", first(0, BYTES.length), last(BYTES.length)),
        when("nothing but empty ones around it", first(0, 0), middle(0, BYTES.length), last(99)),
        when("a boundary in a letter of two bytes", first(0, INSIDE_THE_E), last(INSIDE_THE_E)),
        when(
            "a boundary in an emoji of four",
            first(0, INSIDE_THE_CLAPPER),
            last(INSIDE_THE_CLAPPER)),
        when("a ping between them", first(0, 7), frame(FIN | PING, "there?"), last(7)),
        when("a pong between them", first(0, 7), frame(FIN | PONG, ""), last(7)),
        when("pings around each", ping(), first(0, 7), ping(), ping(), last(7), ping()));
  }

  @ParameterizedTest
  @MethodSource("taken")
  void GW8_a_message_in_fragments_is_one_message(Case one) throws IOException {
    greets(one.bytes(), "Zoë 🎬");
    goesOn();
  }

  @ParameterizedTest
  @MethodSource("taken")
  void GW8_a_message_in_fragments_may_come_byte_by_byte(Case one) throws IOException {
    greetsByteByByte(one.bytes(), "Zoë 🎬");
    goesOn();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void GW8_a_message_in_fragments_of_a_few_bytes(int size) throws IOException {
    hostile.raw(first(0, size));
    int at = size;
    for (; at + size < BYTES.length; at += size) {
      hostile.raw(middle(at, at + size));
    }
    greets(last(at), "Zoë 🎬");
  }

  static Stream<Ending> refused() {
    return Stream.of(
        ends(1002, "a continuation of nothing", frame(FIN | CONTINUATION, HELLO)),
        ends(1002, "a continuation of nothing that goes on", frame(CONTINUATION, HELLO)),
        ends(1002, "a continuation after the end", first(0, 7), last(7), last(7)),
        ends(1002, "a text inside a text", first(0, 7), text(HELLO)),
        ends(1002, "a text that goes on inside a text", first(0, 7), first(0, 7)),
        ends(1002, "a binary inside a text", first(0, 7), frame(FIN | BINARY, "x")),
        ends(1002, "a ping in two", frame(PING, "the"), frame(FIN | CONTINUATION, "re?")),
        ends(1002, "a pong in two", frame(PONG, ""), frame(FIN | CONTINUATION, "")),
        ends(1002, "a close in two", frame(RawSocket.CLOSE, ""), frame(FIN | CONTINUATION, "")),
        ends(4502, "a binary that begins", frame(BINARY, "x")),
        ends(4502, "a binary in fragments", frame(BINARY, "x"), frame(FIN | CONTINUATION, "y")));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void GW8_fragments_out_of_order_end_the_connection(Ending one) throws IOException {
    hostile.raw(one.bytes());
    endsWith(one.number());
  }

  @Test
  void GW8_a_message_that_never_ends_is_nobodys() throws IOException {
    hostile.raw(first(0, BYTES.length));
    hostile.raw(frame(FIN | PING, "there?"));
    assertThat(hostile.hear()).isEqualTo(new Heard.Pong("there?"));
    hostile.close();
  }

  private static byte[] first(int from, int to) {
    return frame(TEXT, Arrays.copyOfRange(BYTES, from, to));
  }

  private static byte[] middle(int from, int to) {
    return frame(CONTINUATION, Arrays.copyOfRange(BYTES, from, to));
  }

  private static byte[] last(int from) {
    int begin = Math.min(from, BYTES.length);
    return frame(FIN | CONTINUATION, Arrays.copyOfRange(BYTES, begin, BYTES.length));
  }

  private static byte[] ping() {
    return frame(FIN | PING, new byte[0]);
  }
}
