package matinee.server;

import static matinee.server.Frames.FIN;
import static matinee.server.Frames.MOST_OF_A_CONTROL_FRAME;
import static matinee.server.Frames.frame;
import static matinee.server.RawSocket.CLOSE;
import static matinee.server.RawSocket.PING;
import static matinee.server.RawSocket.PONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import matinee.server.RawSocket.Heard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 6455, 5.5: pings, pongs, and what no control frame may be. Closing has tests of its own.
class ControlFramesTest extends ConformanceBed {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 124, MOST_OF_A_CONTROL_FRAME})
  void GW8_a_ping_is_answered_with_what_it_said(int length) throws IOException {
    String said = "p".repeat(length);
    hostile.raw(frame(FIN | PING, said));
    assertThat(hostile.hear()).isEqualTo(new Heard.Pong(said));
    goesOn();
  }

  /// Those that come while an answer is on its way may be answered by the latest one (5.5.3).
  @Test
  void GW8_of_many_pings_at_once_the_last_is_answered() throws IOException {
    byte[][] pings = new byte[50][];
    for (int i = 0; i < pings.length; i++) {
      pings[i] = frame(FIN | PING, "ping " + i);
    }
    hostile.raw(Frames.joined(pings));
    Heard heard = hostile.hear();
    while (!heard.equals(new Heard.Pong("ping 49"))) {
      assertThat(heard).isInstanceOf(Heard.Pong.class);
      heard = hostile.hear();
    }
    goesOn();
  }

  @Test
  void GW8_a_ping_may_come_byte_by_byte() throws IOException {
    for (byte one : frame(FIN | PING, "slowly")) {
      hostile.raw(new byte[] {one});
    }
    assertThat(hostile.hear()).isEqualTo(new Heard.Pong("slowly"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, MOST_OF_A_CONTROL_FRAME})
  void GW8_a_pong_that_nobody_asked_for_means_nothing(int length) throws IOException {
    hostile.raw(frame(FIN | PONG, "p".repeat(length)));
    goesOn();
  }

  static Stream<Ending> refused() {
    String tooLong = "p".repeat(MOST_OF_A_CONTROL_FRAME + 1);
    return Stream.of(
        ends(1002, "a ping of 126 bytes", frame(FIN | PING, tooLong)),
        ends(1002, "a pong of 126 bytes", frame(FIN | PONG, tooLong)),
        ends(1002, "a close of 126 bytes", frame(FIN | CLOSE, tooLong)),
        ends(1002, "a ping of 70,000 bytes", frame(FIN | PING, "p".repeat(70_000))),
        ends(1002, "a ping that goes on", frame(PING, "p")),
        ends(1002, "a pong that goes on", frame(PONG, "p")),
        ends(1002, "a close that goes on", frame(CLOSE, "")),
        ends(4501, "a length of 2^40", Frames.headOf64Bits(FIN | PING, 1L << 40)));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void GW8_control_frames_that_cannot_be_end_the_connection(Ending one) throws IOException {
    hostile.raw(one.bytes());
    endsWith(one.number());
  }
}
