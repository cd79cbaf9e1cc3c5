package matinee.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import matinee.protocol.ClientFrame.Hello;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Command;
import matinee.protocol.RefusalCode;
import matinee.protocol.codec.WireCodec;
import matinee.server.HandTime;
import matinee.server.host.ServerClock;
import matinee.server.host.Session;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  private static final String HELLO = "{\"type\":\"hello\",\"name\":\"Ana\"}";
  private static final String CHAT = "{\"type\":\"chat\",\"ref\":7,\"text\":\"hi\"}";

  private final HandTime time = new HandTime();
  private final HandTurnedWriter writer = new HandTurnedWriter();
  private final List<String> room = new ArrayList<>();
  private Session.Way way = Session.Way.ASKING;
  private final List<RefusalCode> refusals = new ArrayList<>();
  private final GatewayParts parts =
      new GatewayParts(
          GatewayLimits.DEFAULT,
          new WireCodec(),
          new ServerClock("clock", 1_000_000, time::read),
          time,
          time,
          new GatewayListener() {
            @Override
            public void refused(RefusalCode code) {
              refusals.add(code);
            }
          });
  private final SocketOutbox outbox =
      new SocketOutbox(
          parts.limits(), writer, Runnable::run, time, parts.codec(), parts.listener());
  private final Connection connection =
      new Connection(parts, outbox, Optional.of(_ -> new Recording()));

  private final class Recording implements Session {
    @Override
    public String mark() {
      return "00000000/1";
    }

    @Override
    public Way way() {
      return way;
    }

    @Override
    public void hello(Hello hello) {
      room.add("hello " + hello.name());
    }

    @Override
    public void ask(Command command) {
      room.add("ask " + command);
    }

    @Override
    public void report(Report report) {
      room.add("report");
    }

    @Override
    public void tooSlow() {
      room.add("too slow");
    }

    @Override
    public void dropped() {
      room.add("dropped");
    }
  }

  @Test
  void a_hello_and_then_a_command() {
    say(HELLO);
    say(CHAT);
    assertThat(room).containsExactly("hello Ana", "ask PostChat[ref=7]");
    assertThat(writer.written).isEmpty();
  }

  @Test
  void GW1_whatever_comes_before_the_hello_is_wrong() {
    say(CHAT);
    assertThat(writer.closes).containsExactly("4503 wrong-order");
    assertThat(room).isEmpty();
  }

  @Test
  void GW1_a_report_before_the_hello_is_wrong_too() {
    say("{\"type\":\"report\",\"condition\":\"ready\",\"corrections\":0}");
    assertThat(writer.closes).containsExactly("4503 wrong-order");
  }

  @Test
  void the_clock_is_answered_before_the_hello_and_does_not_reach_the_room() {
    time.pass(Duration.ofMillis(5));
    connection.text(utf8("{\"type\":\"clock\",\"t1Ms\":12.5}"), 1_000_003.0);
    assertThat(writer.written)
        .containsExactly(
            "{\"type\":\"clock\",\"t1Ms\":12.5,\"t2Ms\":1000003.0,\"t3Ms\":1000005.0,\"clockId\":\"clock\"}");
    assertThat(room).isEmpty();
  }

  @Test
  void GW1_a_hello_must_come_in_time_and_the_clock_buys_none() {
    for (int second = 0; second < 9; second++) {
      time.pass(Duration.ofSeconds(1));
      say("{\"type\":\"clock\",\"t1Ms\":1}");
    }
    assertThat(writer.closes).isEmpty();
    time.pass(Duration.ofSeconds(1));
    assertThat(writer.closes).containsExactly("4508 hello-late");
  }

  @Test
  void after_the_hello_there_is_no_deadline() {
    say(HELLO);
    way = Session.Way.ARRIVED;
    time.pass(Duration.ofHours(1));
    assertThat(writer.closes).isEmpty();
    assertThat(time.pendingTimers()).isZero();
  }

  @Test
  void who_waits_for_an_answer_is_not_late() {
    say(HELLO);
    time.pass(Duration.ofHours(1));
    assertThat(writer.closes).isEmpty();
    connection.gone();
    assertThat(time.pendingTimers()).isZero();
  }

  /// Found by reading: whoever was refused a seat could stay for good, and cost a socket.
  @Test
  void GW1_who_was_refused_a_seat_asks_again_in_time_or_goes() {
    way = Session.Way.STANDING;
    say(HELLO);
    time.pass(Duration.ofSeconds(9));
    say(HELLO);
    time.pass(Duration.ofSeconds(9));
    assertThat(writer.closes).isEmpty();
    time.pass(Duration.ofSeconds(1));
    assertThat(writer.closes).containsExactly("4508 hello-late");
    assertThat(room).containsExactly("hello Ana", "hello Ana");
  }

  /// Found by the network drill: a half-open connection was given two seconds to hear why it was
  /// closed, and only then was its member away.
  @Test
  void GW4_ST3_the_seat_of_a_silent_one_is_held_from_the_moment_it_is_closed() {
    say(HELLO);
    writer.slow();
    connection.silent();
    assertThat(room).containsExactly("hello Ana", "dropped");
    connection.gone();
    assertThat(room).containsExactly("hello Ana", "dropped");
  }

  @Test
  void GW5_frames_that_say_nothing_are_counted_like_any_other() {
    for (int i = 0; i < 200; i++) {
      assertThat(connection.bare()).isTrue();
    }
    time.pass(Duration.ofSeconds(1));
    for (int i = 0; i < 20; i++) {
      assertThat(connection.bare()).isTrue();
    }
    assertThat(connection.bare()).isFalse();
    assertThat(writer.closes).containsExactly("4003 too-fast");
  }

  @Test
  void GW2_a_declined_frame_is_refused_with_its_ref_and_the_connection_goes_on() {
    say(HELLO);
    say("{\"type\":\"chat\",\"ref\":3,\"text\":\"  \"}");
    say("{\"type\":\"dance\",\"ref\":4}");
    say(CHAT);
    assertThat(writer.written.get(0)).contains("\"ref\":3", "\"text-empty\"");
    assertThat(writer.written.get(1)).contains("\"ref\":4", "\"unknown-type\"");
    assertThat(refusals).containsExactly(RefusalCode.TEXT_EMPTY, RefusalCode.UNKNOWN_TYPE);
    assertThat(room).hasSize(2);
  }

  @Test
  void GW2_what_is_no_protocol_at_all_closes_and_nothing_more_is_heard() {
    say(HELLO);
    say("{");
    say(CHAT);
    assertThat(writer.closes).containsExactly("4500 malformed");
    assertThat(room).containsExactly("hello Ana");
  }

  @Test
  void GW5_chat_has_its_pace_and_the_refusal_its_ref() {
    say(HELLO);
    for (int i = 0; i < 11; i++) {
      say(CHAT);
    }
    assertThat(room).hasSize(11);
    assertThat(writer.written).hasSize(1).first().asString().contains("\"ref\":7", "\"too-fast\"");
    time.pass(Duration.ofMillis(500));
    say(CHAT);
    assertThat(room).hasSize(12);
  }

  @Test
  void kinds_of_frames_do_not_use_up_each_others_pace() {
    say(HELLO);
    for (int i = 0; i < 10; i++) {
      say(CHAT);
    }
    for (int i = 0; i < 16; i++) {
      say("{\"type\":\"react\",\"emoji\":\"🎉\"}");
    }
    for (int i = 0; i < 8; i++) {
      say("{\"type\":\"report\",\"condition\":\"ready\",\"corrections\":0}");
      say("{\"type\":\"clock\",\"t1Ms\":1}");
    }
    assertThat(refusals).isEmpty();
  }

  @Test
  void GW5_whoever_goes_on_too_fast_is_closed() {
    say(HELLO);
    for (int i = 0; i < 50; i++) {
      say(CHAT);
    }
    assertThat(writer.closes).isEmpty();
    say(CHAT);
    assertThat(writer.closes).containsExactly("4003 too-fast");
  }

  @Test
  void GW5_whoever_goes_on_with_nonsense_is_closed() {
    for (int i = 0; i < 41; i++) {
      say("{\"type\":\"dance\"}");
    }
    assertThat(refusals).hasSize(40);
    assertThat(writer.closes).containsExactly("4003 too-fast");
  }

  @Test
  void the_schedule_of_the_protocols_clock_is_never_too_fast() {
    for (int i = 0; i < 8; i++) {
      say("{\"type\":\"clock\",\"t1Ms\":1}");
      time.pass(Duration.ofMillis(60));
    }
    for (int i = 0; i < 200; i++) {
      say("{\"type\":\"clock\",\"t1Ms\":1}");
      time.pass(Duration.ofMillis(50));
    }
    assertThat(refusals).isEmpty();
  }

  @Test
  void the_room_hears_of_the_end_once() {
    say(HELLO);
    connection.gone();
    connection.gone();
    assertThat(room).containsExactly("hello Ana", "dropped");
    say(CHAT);
    assertThat(room).hasSize(2);
  }

  @Test
  void the_end_before_the_hello_is_nobodys_business() {
    connection.gone();
    say(HELLO);
    assertThat(room).isEmpty();
    assertThat(time.pendingTimers()).isZero();
  }

  @Test
  void an_address_without_a_room_is_closed_at_once() {
    var nowhere = new Connection(parts, outbox, Optional.empty());
    assertThat(writer.closes).containsExactly("4505 no-such-room");
    nowhere.text(utf8(HELLO), 0);
    assertThat(room).isEmpty();
  }

  @Test
  void GW2_binary_and_oversized_have_reasons_of_their_own() {
    connection.binary();
    assertThat(writer.closes).containsExactly("4502 binary");
    connection.oversized();
    assertThat(writer.closes).hasSize(1);
  }

  private void say(String frame) {
    connection.text(utf8(frame), 0);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
