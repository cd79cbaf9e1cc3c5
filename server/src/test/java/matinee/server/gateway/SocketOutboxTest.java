package matinee.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import matinee.protocol.CloseCode;
import matinee.protocol.codec.WireCodec;
import matinee.server.HandTime;
import matinee.server.host.Outbox.Weight;
import org.junit.jupiter.api.Test;

class SocketOutboxTest {
  private static final int LIMIT = 1_000;

  private final HandTime time = new HandTime();
  private final HandTurnedWriter writer = new HandTurnedWriter();
  private final WritingTurns writing = new WritingTurns();
  private final List<Runnable> afterwards = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private final SocketOutbox outbox =
      new SocketOutbox(
          OutboxLimits.of(LIMIT, Duration.ZERO),
          writer,
          writing,
          time,
          new WireCodec(),
          new GatewayListener() {
            @Override
            public void closing(CloseCode code) {
              heard.add("closing " + code.wireName());
            }

            @Override
            public void passedOver(int howMany) {
              heard.add(howMany + " passed over");
            }
          });

  @Test
  void frames_go_out_in_order() {
    send("a", Weight.CATCH_UP);
    send("b", Weight.LASTING);
    send("c", Weight.PASSING);
    assertThat(writer.written).containsExactly("a", "b", "c");
  }

  @Test
  void one_write_is_in_flight_and_the_rest_follows_together() {
    writer.slow();
    send("a", Weight.LASTING);
    send("b", Weight.LASTING);
    send("c", Weight.LASTING);
    assertThat(writer.written).containsExactly("a");
    assertThat(writer.inFlight()).isEqualTo(1);
    writer.land();
    assertThat(writer.written).containsExactly("a", "b", "c");
    assertThat(writer.batches).isEqualTo(2);
    assertThat(writer.inFlight()).isEqualTo(1);
  }

  @Test
  void what_is_sent_in_one_turn_goes_out_in_one_write() {
    inATurn(
        () -> {
          send("a", Weight.LASTING);
          send("b", Weight.PASSING);
        });
    inATurn(() -> send("c", Weight.LASTING)); // the same selector reads somebody else
    assertThat(writer.written).isEmpty();
    turnsEnd();
    assertThat(writer.written).containsExactly("a", "b", "c");
    assertThat(writer.batches).isEqualTo(1);
  }

  @Test
  void the_time_does_not_wait_for_the_end_of_a_turn_and_overtakes_nothing() {
    inATurn(
        () -> {
          send("a", Weight.LASTING);
          send("time", Weight.PROMPT);
          assertThat(writer.written).containsExactly("a", "time");
          send("b", Weight.LASTING);
        });
    turnsEnd();
    assertThat(writer.written).containsExactly("a", "time", "b");
  }

  @Test
  void a_full_batch_does_not_wait_for_the_end_of_a_turn() {
    inATurn(
        () -> {
          for (int i = 0; i < 64; i++) {
            send("x", Weight.LASTING);
          }
        });
    assertThat(writer.written).hasSize(64);
  }

  /// What waited for the end of a turn was taken for what the socket could not take, and a healthy
  /// connection was closed `too-slow` for what its room had said in that turn.
  @Test
  void GW3_nobody_is_too_slow_for_what_was_never_offered_to_the_socket() {
    inATurn(
        () -> {
          send(bytes(LIMIT / 2 - 100), Weight.LASTING);
          send(bytes(LIMIT / 2 - 100), Weight.PASSING);
          send(bytes(LIMIT - 100), Weight.LASTING);
        });
    turnsEnd();
    assertThat(heard).isEmpty();
    assertThat(writer.written).hasSize(3);
  }

  @Test
  void GW3_a_slow_connection_is_bounded_in_a_turn_too() {
    writer.slow();
    inATurn(
        () -> {
          for (int i = 0; i < 4; i++) {
            send(bytes(LIMIT / 2), Weight.LASTING);
          }
        });
    assertThat(heard).containsExactly("closing too-slow");
  }

  @Test
  void a_turn_that_breaks_off_writes_what_it_had() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                inATurn(
                    () -> {
                      send("a", Weight.LASTING);
                      throw new IllegalStateException();
                    }));
    turnsEnd();
    assertThat(writer.written).containsExactly("a");
  }

  @Test
  void GW3_a_turn_that_ends_after_the_socket_is_gone_writes_nothing() {
    inATurn(() -> send("a", Weight.LASTING));
    outbox.socketGone();
    turnsEnd();
    assertThat(writer.written).isEmpty();
  }

  @Test
  void a_close_in_a_turn_comes_after_what_was_sent_before_it() {
    inATurn(
        () -> {
          send("a", Weight.LASTING);
          outbox.close(CloseCode.TOO_FAST, "too fast", null);
        });
    turnsEnd();
    assertThat(writer.written).hasSize(2).first().isEqualTo("a");
    assertThat(writer.closes).hasSize(1);
  }

  @Test
  void a_socket_that_takes_everything_at_once_is_not_recursed_into() {
    writer.slow();
    send("first", Weight.LASTING);
    for (int i = 0; i < 100_000; i++) {
      send("x", Weight.CATCH_UP);
    }
    var fast = new FastAfter(writer);
    assertThat(fast.landAll()).isGreaterThan(1_000);
    assertThat(writer.written).hasSize(100_001);
  }

  @Test
  void OP5_what_a_connection_has_not_taken_is_known_in_bytes() {
    assertThat(outbox.waitingBytes()).isZero();
    writer.slow();
    send(bytes(300), Weight.LASTING);
    send(bytes(200), Weight.LASTING);
    send(bytes(900), Weight.CATCH_UP); // does not count
    assertThat(outbox.waitingBytes()).isEqualTo(500);
  }

  @Test
  void GW3_RX2_a_slow_connection_loses_passing_frames_first() {
    writer.slow();
    send(bytes(300), Weight.LASTING);
    send(bytes(300), Weight.PASSING); // over half of the limit
    assertThat(heard).containsExactly("1 passed over");
    send(bytes(100), Weight.PASSING);
    send(bytes(500), Weight.LASTING);
    send(bytes(150), Weight.LASTING); // fits only once the passing one is gone
    assertThat(outbox.isOpen()).isTrue();
    writer.land();
    assertThat(writer.written).extracting(String::length).containsExactly(300, 500, 150);
  }

  @Test
  void GW3_over_the_limit_the_connection_is_cut_at_once() {
    writer.slow();
    send(bytes(600), Weight.LASTING);
    send(bytes(300), Weight.LASTING);
    send(bytes(200), Weight.LASTING);
    assertThat(heard).containsExactly("closing too-slow");
    send("late", Weight.LASTING);
    writer.land();
    writer.land();
    assertThat(writer.written).hasSize(2).last().asString().contains("too-slow");
    assertThat(writer.closes).containsExactly("4001 too-slow");
  }

  @Test
  void a_welcome_of_any_size_does_not_count() {
    writer.slow();
    send(bytes(50 * LIMIT), Weight.CATCH_UP);
    send(bytes(50 * LIMIT), Weight.CATCH_UP);
    send(bytes(LIMIT - 1), Weight.LASTING);
    assertThat(outbox.isOpen()).isTrue();
    send(bytes(LIMIT), Weight.LASTING);
    assertThat(outbox.isOpen()).isFalse();
  }

  @Test
  void what_has_landed_counts_no_more() {
    writer.slow();
    for (int i = 0; i < 1_000; i++) {
      send(bytes(900), Weight.LASTING);
      writer.land();
    }
    assertThat(outbox.isOpen()).isTrue();
    assertThat(writer.written).hasSize(1_000);
  }

  @Test
  void closing_says_why_after_everything_else() {
    writer.slow();
    send("a", Weight.LASTING);
    send("b", Weight.LASTING);
    outbox.close(CloseCode.RESTARTING, "soon back", Duration.ofSeconds(2));
    assertThat(writer.closes).isEmpty();
    writer.land();
    writer.land();
    assertThat(writer.written)
        .containsExactly(
            "a",
            "b",
            "{\"type\":\"closing\",\"code\":\"restarting\",\"message\":\"soon back\",\"retryAfterMs\":2000.0}");
    assertThat(writer.closes).containsExactly("4000 restarting");
  }

  @Test
  void only_the_first_close_counts() {
    outbox.close(CloseCode.LEFT, "you left", null);
    outbox.close(CloseCode.RESTARTING, "the server stops", null);
    send("late", Weight.LASTING);
    assertThat(writer.closes).containsExactly("4509 left");
    assertThat(writer.written).hasSize(1);
    assertThat(heard).containsExactly("closing left");
  }

  @Test
  void a_connection_that_does_not_hear_the_close_is_cut_after_a_while() {
    writer.slow();
    send("a", Weight.LASTING);
    outbox.close(CloseCode.SILENT, "nothing was heard", null);
    time.pass(Duration.ofMillis(1_999));
    assertThat(writer.aborted).isFalse();
    time.pass(Duration.ofMillis(1));
    assertThat(writer.aborted).isTrue();
  }

  @Test
  void a_socket_that_is_gone_leaves_nothing_behind() {
    outbox.close(CloseCode.LEFT, "you left", null);
    outbox.socketGone();
    assertThat(time.pendingTimers()).isZero();
    time.pass(Duration.ofMinutes(1));
    assertThat(writer.aborted).isFalse();
  }

  @Test
  void a_failed_write_cuts_the_connection_and_throws_nothing() {
    writer.slow();
    send("a", Weight.LASTING);
    send("b", Weight.LASTING);
    writer.fail();
    assertThat(writer.aborted).isTrue();
    assertThat(writer.written).containsExactly("a");
    outbox.socketGone();
    send("c", Weight.LASTING);
    outbox.close(CloseCode.LEFT, "you left", null);
    assertThat(writer.written).containsExactly("a");
    assertThat(writer.closes).isEmpty();
  }

  private void inATurn(Runnable reading) {
    writing.during(reading, afterwards::add);
  }

  private void turnsEnd() {
    List<Runnable> due = List.copyOf(afterwards);
    afterwards.clear();
    due.forEach(Runnable::run);
  }

  private void send(String text, Weight weight) {
    outbox.send(text.getBytes(StandardCharsets.UTF_8), weight);
  }

  private static String bytes(int size) {
    return "x".repeat(size);
  }

  /// Lands whatever is in flight, as long as something is.
  private record FastAfter(HandTurnedWriter writer) {
    int landAll() {
      int landings = 0;
      while (writer.inFlight() > 0) {
        writer.land();
        landings++;
      }
      return landings;
    }
  }
}
