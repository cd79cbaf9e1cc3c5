package matinee.server.gateway;

import static matinee.server.gateway.HandTurnedWriter.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import matinee.protocol.CloseCode;
import matinee.protocol.codec.WireCodec;
import matinee.server.HandTime;
import matinee.server.host.Outbox.Weight;
import org.junit.jupiter.api.Test;

class FollowUpTest {
  private static final int LIMIT = 1_000;
  private static final Duration AFTER = Duration.ofMillis(5);

  private final HandTime time = new HandTime();
  private final HandTurnedWriter writer = new HandTurnedWriter();
  private final SocketOutbox outbox = outbox(AFTER);

  @Test
  void GW7_a_change_of_the_timeline_is_followed_a_little_later() {
    send("seek", Weight.TIMELINE);
    time.pass(Duration.ofMillis(4));
    assertThat(writer.written).containsExactly("seek");
    time.pass(Duration.ofMillis(1));
    assertThat(writer.written).containsExactly("seek", NOTHING);
    assertThat(time.pendingTimers()).isZero();
  }

  @Test
  void GW7_nothing_else_is_followed() {
    send("welcome", Weight.CATCH_UP);
    send("chat", Weight.LASTING);
    send("reaction", Weight.PASSING);
    assertThat(time.pendingTimers()).isZero();
    time.pass(Duration.ofSeconds(1));
    assertThat(writer.written).containsExactly("welcome", "chat", "reaction");
  }

  @Test
  void GW7_a_write_on_its_way_is_follow_up_enough() {
    writer.slow();
    send("seek", Weight.TIMELINE);
    send("chat", Weight.LASTING);
    time.pass(AFTER);
    writer.land();
    writer.land();
    assertThat(writer.written).containsExactly("seek", "chat");
    assertThat(writer.inFlight()).isZero();
    time.pass(Duration.ofSeconds(1));
    assertThat(writer.written).containsExactly("seek", "chat");
  }

  @Test
  void GW7_a_closed_connection_is_not_followed_up() {
    send("seek", Weight.TIMELINE);
    outbox.close(CloseCode.LEFT, "you left", null);
    time.pass(AFTER);
    assertThat(writer.written).hasSize(2).doesNotContain(NOTHING);
    assertThat(writer.closes).containsExactly("4509 left");
  }

  @Test
  void GW7_neither_is_one_whose_socket_is_gone() {
    send("seek", Weight.TIMELINE);
    outbox.socketGone();
    time.pass(AFTER);
    assertThat(writer.written).containsExactly("seek");
  }

  @Test
  void GW7_two_changes_at_once_share_a_follow_up_and_the_next_has_its_own() {
    send("cue", Weight.TIMELINE);
    send("play", Weight.TIMELINE);
    assertThat(time.pendingTimers()).isEqualTo(1);
    time.pass(AFTER);
    assertThat(writer.written).containsExactly("cue", "play", NOTHING);
    send("pause", Weight.TIMELINE);
    time.pass(AFTER);
    assertThat(writer.written).containsExactly("cue", "play", NOTHING, "pause", NOTHING);
  }

  @Test
  void what_comes_while_the_follow_up_is_written_waits_for_it() {
    send("seek", Weight.TIMELINE);
    writer.slow();
    time.pass(AFTER);
    send("chat", Weight.LASTING);
    assertThat(writer.written).containsExactly("seek", NOTHING);
    writer.land();
    assertThat(writer.written).containsExactly("seek", NOTHING, "chat");
    assertThat(writer.inFlight()).isEqualTo(1);
  }

  @Test
  void a_close_waits_for_the_follow_up_too() {
    send("seek", Weight.TIMELINE);
    writer.slow();
    time.pass(AFTER);
    outbox.close(CloseCode.LEFT, "you left", null);
    assertThat(writer.closes).isEmpty();
    writer.land();
    writer.land();
    assertThat(writer.closes).containsExactly("4509 left");
  }

  @Test
  void a_follow_up_that_fails_cuts_the_connection() {
    send("seek", Weight.TIMELINE);
    writer.slow();
    time.pass(AFTER);
    send("chat", Weight.LASTING);
    writer.fail();
    assertThat(writer.aborted).isTrue();
    assertThat(writer.written).containsExactly("seek", NOTHING);
  }

  @Test
  void GW3_a_change_of_the_timeline_is_never_dropped() {
    writer.slow();
    send("x".repeat(900), Weight.LASTING);
    send("y".repeat(200), Weight.TIMELINE);
    assertThat(outbox.isOpen()).isFalse();
    time.pass(AFTER);
    assertThat(writer.written).doesNotContain(NOTHING);
  }

  @Test
  void an_operator_may_do_without() {
    SocketOutbox without = outbox(Duration.ZERO);
    without.send("seek".getBytes(StandardCharsets.UTF_8), Weight.TIMELINE);
    assertThat(time.pendingTimers()).isZero();
  }

  private SocketOutbox outbox(Duration followUp) {
    return new SocketOutbox(
        OutboxLimits.of(LIMIT, followUp),
        writer,
        Runnable::run,
        time,
        new WireCodec(),
        new GatewayListener() {});
  }

  private void send(String text, Weight weight) {
    outbox.send(text.getBytes(StandardCharsets.UTF_8), weight);
  }
}
