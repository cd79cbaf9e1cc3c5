package matinee.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import matinee.protocol.Event;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.RefusalCode;
import matinee.protocol.ServerFrame;
import matinee.server.RawSocket.Heard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a client sends, it gets a clear answer or a clear end, the room is unharmed, and the
/// log stays quiet.
class HostileFramesTest extends HostileBed {
  private static final int FIN = 0x80;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "nonsense",
        "[]",
        "\"hello\"",
        "17",
        "null",
        "{\"type\":\"hello\",\"name\":\"x\"} trailing",
        "{\"type\":\"hello\",\"type\":\"hello\",\"name\":\"x\"}",
        "{\"type\":\"hello\",\"name\":\"x\",\"deep\":[[[[[[[[[[[[1]]]]]]]]]]]]}",
        "{\"type\":\"hello\",\"name\":\"\u0000\"}",
      })
  void GW2_malformed(String frame) throws IOException {
    hostile.text(frame);
    assertThat(hostile.next(ServerFrame.Closing.class).code().wireName()).isEqualTo("malformed");
    assertThat(hostile.end()).isEqualTo(new Heard.Closed(4500, "malformed"));
  }

  @Test
  void GW2_not_utf8() throws IOException {
    hostile.frame(FIN | RawSocket.TEXT, new byte[] {'{', (byte) 0xc0, (byte) 0xaf, '}'}, true);
    assertThat(hostile.end()).isEqualTo(new Heard.Closed(4500, "malformed"));
  }

  @Test
  void GW2_oversized() throws IOException {
    hostile.text("{\"type\":\"hello\",\"name\":\"" + "x".repeat(17_000) + "\"}");
    assertThat(hostile.next(ServerFrame.Closing.class).code().wireName()).isEqualTo("oversized");
    assertThat(hostile.end()).isEqualTo(new Heard.Closed(4501, "oversized"));
  }

  @Test
  void GW2_oversized_by_fragments() throws IOException {
    hostile.frame(RawSocket.TEXT, new byte[10_000], true);
    hostile.frame(RawSocket.CONTINUATION, new byte[10_000], true);
    assertThat(hostile.end()).isEqualTo(new Heard.Closed(4501, "oversized"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1L << 31, 1L << 40, Long.MAX_VALUE})
  void GW2_a_length_beyond_all_measure(long length) throws IOException {
    hostile.raw(
        ByteBuffer.allocate(14)
            .put((byte) (FIN | RawSocket.TEXT))
            .put((byte) 0xff)
            .putLong(length)
            .putInt(0)
            .array());
    assertThat(hostile.end()).isEqualTo(new Heard.Closed(4501, "oversized"));
  }

  @Test
  void sixteen_kibibytes_are_not_too_much() throws IOException {
    String head = "{\"type\":\"hello\",\"name\":\"Ben\",\"padding\":\"";
    hostile.text(head + "x".repeat(16 * 1_024 - head.length() - 2) + "\"}");
    assertThat(hostile.next(ServerFrame.Welcome.class)).isNotNull();
  }

  @Test
  void GW2_binary() throws IOException {
    hostile.frame(FIN | RawSocket.BINARY, "{\"type\":\"clock\"}".getBytes(UTF_8), true);
    assertThat(hostile.end()).isEqualTo(new Heard.Closed(4502, "binary"));
  }

  @Test
  void GW2_unknown_type_is_refused_and_the_conversation_goes_on() throws IOException {
    hostile.hello("Ben");
    hostile.text("{\"type\":\"dance\",\"ref\":5}");
    assertThat(hostile.next(ServerFrame.Refused.class))
        .isEqualTo(new ServerFrame.Refused(5L, RefusalCode.UNKNOWN_TYPE, "unknown type"));
    hostile.text("{\"type\":\"rename\",\"ref\":6,\"name\":\"Benno\"}");
    assertThat(hostile.next(ServerFrame.Done.class).ref()).isEqualTo(6);
  }

  @Test
  void GW1_something_else_before_the_hello() throws IOException {
    hostile.text("{\"type\":\"leave\"}");
    assertThat(hostile.end()).isEqualTo(new Heard.Closed(4503, "wrong-order"));
  }

  @Test
  void a_second_hello_is_refused() throws IOException {
    hostile.hello("Ben");
    hostile.text("{\"type\":\"hello\",\"name\":\"Carla\"}");
    assertThat(hostile.next(ServerFrame.Refused.class).code())
        .isEqualTo(RefusalCode.ALREADY_SEATED);
  }

  @Test
  void who_speaks_is_not_for_the_frame_to_say() throws IOException {
    var welcome = hostile.hello("Ben");
    hostile.text(
        "{\"type\":\"chat\",\"ref\":1,\"text\":\"I am Ana\",\"by\":1,\"memberId\":1,\"name\":\"Ana\"}");
    var said = hostile.next(Event.ChatPosted.class).message();
    assertThat(said.by()).isEqualTo(welcome.memberId()).isNotEqualTo(new MemberId(1));
    assertThat(said.name()).isEqualTo("Ben");
  }

  @Test
  void RM2_a_guest_does_not_become_host_by_asking_for_it() throws IOException {
    hostile.text("{\"type\":\"hello\",\"name\":\"Ben\",\"hostKey\":\"guess\",\"role\":\"host\"}");
    var welcome = hostile.next(ServerFrame.Welcome.class);
    hostile.text("{\"type\":\"endRoom\",\"ref\":1}");
    assertThat(welcome.room().members()).hasSize(2);
    assertThat(hostile.next(ServerFrame.Refused.class).code()).isEqualTo(RefusalCode.NOT_ALLOWED);
  }

  @Test
  void a_message_in_many_fragments_is_one_message() throws IOException {
    byte[] hello = "{\"type\":\"hello\",\"name\":\"Zoë 🎬\"}".getBytes(UTF_8);
    for (int i = 0; i < hello.length; i++) {
      int first = i == 0 ? RawSocket.TEXT : RawSocket.CONTINUATION;
      hostile.frame(i == hello.length - 1 ? FIN | first : first, new byte[] {hello[i]}, true);
      if (i % 10 == 0) {
        hostile.frame(FIN | RawSocket.PING, new byte[] {1}, true);
      }
    }
    assertThat(hostile.next(ServerFrame.Welcome.class).room().members())
        .extracting(Member::name)
        .contains("Zoë 🎬");
  }

  @Test
  void a_ping_is_answered() throws IOException {
    hostile.frame(FIN | RawSocket.PING, "there?".getBytes(UTF_8), true);
    assertThat(hostile.hear()).isEqualTo(new Heard.Pong("there?"));
  }

  @Test
  void unmasked_frames_end_the_connection() throws IOException {
    hostile.frame(FIN | RawSocket.TEXT, "{\"type\":\"clock\",\"t1Ms\":1}".getBytes(UTF_8), false);
    assertThat(hostile.end()).isIn(new Heard.Gone(), closedForProtocol());
  }

  @ParameterizedTest
  @ValueSource(ints = {0xc1, 0xa1, 0x91, 0x83, 0x8b, 0x80, 0x09, 0x08})
  void frames_that_websocket_does_not_know_end_the_connection(int first) throws IOException {
    hostile.frame(first, new byte[0], true);
    assertThat(hostile.end()).isInstanceOfAny(Heard.Gone.class, Heard.Closed.class);
  }

  @Test
  void garbage_instead_of_frames() throws IOException {
    byte[] garbage = new byte[4_096];
    new Random(7).nextBytes(garbage);
    garbage[0] = (byte) 0xf7;
    hostile.raw(garbage);
    assertThat(hostile.end()).isInstanceOfAny(Heard.Gone.class, Heard.Closed.class);
  }

  @Test
  void many_frames_that_arrive_at_once_are_all_heard() throws IOException {
    hostile.hello("Ben");
    ByteArrayOutputStream together = new ByteArrayOutputStream();
    for (int ref = 1; ref <= 40; ref++) {
      byte[] frame = ("{\"type\":\"dance\",\"ref\":" + ref + "}").getBytes(UTF_8);
      together.writeBytes(RawSocket.encoded(FIN | RawSocket.TEXT, frame, true));
    }
    hostile.raw(together.toByteArray());
    for (long ref = 1; ref <= 40; ref++) {
      assertThat(hostile.next(ServerFrame.Refused.class).ref()).isEqualTo(ref);
    }
  }

  @Test
  void GW5_a_flood_of_nonsense_ends_itself() throws IOException {
    for (int i = 0; i < 200; i++) {
      try {
        hostile.text("{\"type\":\"dance\"}");
      } catch (IOException e) {
        break; // cut already
      }
    }
    assertThat(hostile.end()).isIn(new Heard.Closed(4003, "too-fast"), new Heard.Gone());
  }

  /// Found by reading: these had no measure at all, and a pong cost as much as a chat.
  @ParameterizedTest
  @ValueSource(ints = {FIN | RawSocket.PING, FIN | RawSocket.PONG, RawSocket.TEXT})
  void GW5_a_flood_of_frames_that_say_nothing_ends_itself(int first) throws IOException {
    hostile.hello("Ben");
    try {
      for (int i = 0; i < 1_000; i++) {
        boolean isPart = first == RawSocket.TEXT && i > 0;
        hostile.frame(isPart ? RawSocket.CONTINUATION : first, new byte[0], true);
      }
    } catch (IOException e) {
      // cut already
    }
    assertThat(hostile.end()).isIn(new Heard.Closed(4003, "too-fast"), new Heard.Gone());
  }

  private static Heard closedForProtocol() {
    return new Heard.Closed(1002, "Client MUST mask all frames (RFC-6455: Section 5.1)");
  }
}
