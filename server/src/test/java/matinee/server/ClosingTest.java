package matinee.server;

import static matinee.server.Frames.FIN;
import static matinee.server.Frames.close;
import static matinee.server.Frames.frame;
import static matinee.server.Frames.frameOfHex;
import static matinee.server.Frames.text;
import static matinee.server.RawSocket.CLOSE;
import static matinee.server.RawSocket.CONTINUATION;
import static matinee.server.RawSocket.PING;
import static matinee.server.RawSocket.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import matinee.protocol.Event;
import matinee.server.RawSocket.Heard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 6455, 5.5.1 and 7: the closing handshake, asked for by the client.
class ClosingTest extends ConformanceBed {
  private static final String CHAT = "{\"type\":\"chat\",\"ref\":1,\"text\":\"after all\"}";

  @Test
  void GW8_an_empty_close_is_answered_with_an_empty_one() throws IOException {
    hostile.raw(frame(FIN | CLOSE, ""));
    assertThat(hostile.hear()).isEqualTo(new Heard.Closed(0, ""));
    assertThat(hostile.hear()).isEqualTo(new Heard.Gone());
  }

  @ParameterizedTest
  @ValueSource(
      ints = {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4500, 4999})
  void GW8_a_close_is_answered_with_its_own_code(int code) throws IOException {
    hostile.raw(close(code, "that was that"));
    endsWith(code);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 9999, 65_535})
  void GW8_a_close_with_a_code_that_nobody_may_send_is_a_protocol_error(int code)
      throws IOException {
    hostile.raw(close(code, ""));
    endsWith(1002);
  }

  static Stream<Ending> malformed() {
    return Stream.of(
        ends(1002, "a payload of one byte", frameOfHex(FIN | CLOSE, "03")),
        ends(1007, "a reason that is not UTF-8", frameOfHex(FIN | CLOSE, "03e8c0af")),
        ends(1007, "a reason cut inside a letter", frameOfHex(FIN | CLOSE, "03e8c3")),
        ends(1000, "the longest reason", close(1000, "r".repeat(123))),
        ends(1000, "inside a fragmented message", frame(TEXT, "{"), close(1000, "")));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void GW8_a_close_and_what_is_wrong_with_it(Ending one) throws IOException {
    hostile.raw(one.bytes());
    endsWith(one.number());
  }

  static Stream<Case> afterwards() {
    return Stream.of(
        when("a text", text(CHAT)),
        when("a ping", frame(FIN | PING, "there?")),
        when("another close", close(1001, "")),
        when("the end of a message", frame(FIN | CONTINUATION, "}")),
        when("garbage", new byte[] {(byte) 0xff, 0x7f, 0, 1, 2, 3}));
  }

  @ParameterizedTest
  @MethodSource("afterwards")
  void GW8_what_comes_after_a_close_is_not_heard(Case one) throws IOException {
    hostile.hello("Ben");
    hostile.raw(Frames.joined(close(1000, ""), one.bytes()));
    Heard heard = hostile.hear();
    while (heard instanceof Heard.Text(String said)) {
      assertThat(said).doesNotContain("after all");
      heard = hostile.hear();
    }
    assertThat(heard).isEqualTo(new Heard.Closed(1000, ""));
    assertThat(hostile.hear()).isEqualTo(new Heard.Gone());
  }

  @Test
  void GW8_a_close_lets_the_others_know_at_once() throws IOException {
    var welcome = hostile.hello("Ben");
    hostile.raw(close(1001, "going away"));
    endsWith(1001);
    assertThat(friend.next(Event.MemberAway.class).memberId()).isEqualTo(welcome.memberId());
  }

  @Test
  void GW8_what_was_said_before_the_close_counts() throws IOException {
    hostile.hello("Ben");
    hostile.raw(Frames.joined(text(CHAT), close(1000, "")));
    endsWith(1000);
    assertThat(friend.next(Event.ChatPosted.class).message().text()).isEqualTo("after all");
  }

  /// Who hears a close of ours and says nothing more costs two seconds, not a connection.
  @Test
  void GW8_a_close_of_ours_that_is_answered_ends_the_connection() throws IOException {
    hostile.text("nonsense");
    assertThat(hostile.end()).isEqualTo(new Heard.Closed(4500, "malformed"));
    hostile.raw(close(4500, "malformed"));
    assertThat(hostile.hear()).isEqualTo(new Heard.Gone());
  }
}
