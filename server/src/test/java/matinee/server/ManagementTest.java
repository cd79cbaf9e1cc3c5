package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import matinee.protocol.ServerFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagementTest {
  private Matinee server;

  @BeforeEach
  void start() throws IOException {
    server = Matinee.start(ServerConfig.onAnyPort());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void it_lives_and_is_ready() throws IOException {
    assertThat(ask("/health/live").status()).isEqualTo(200);
    assertThat(ask("/health/ready").text()).isEqualTo("ready\n");
  }

  @Test
  void RM5_what_is_counted_is_what_happened() throws IOException {
    String roomId = Rooms.make(server.port());
    try (RawSocket ana = RawSocket.open(server.port(), roomId)) {
      ana.hello("Ana");
      ana.text("{\"type\":\"chat\",\"ref\":1,\"text\":\"hi\"}");
      assertThat(ana.next(ServerFrame.Done.class).ref()).isEqualTo(1);
      ana.text("{\"type\":\"dance\"}");
      assertThat(ana.next(ServerFrame.Refused.class)).isNotNull();
      assertThat(ask("/metrics").text())
          .contains(
              "matinee_rooms 1.0",
              "matinee_seats{state=\"here\"} 1.0",
              "matinee_connections 1.0",
              "matinee_commands_total{type=\"postChat\"} 1.0",
              "matinee_events_total{type=\"chatPosted\"} 1.0",
              "matinee_refusals_total{code=\"unknown-type\"} 1.0",
              "matinee_impossible_total 0.0",
              "jvm_memory_used_bytes")
          .doesNotContain(roomId)
          .doesNotContain("Ana");
    }
  }

  @Test
  void RM5_how_well_members_keep_in_step_is_told_without_their_names() throws IOException {
    String roomId = Rooms.make(server.port());
    try (RawSocket ana = RawSocket.open(server.port(), roomId)) {
      ana.hello("Ana");
      ana.text("{\"type\":\"report\",\"condition\":\"stalled\",\"corrections\":1,\"stalls\":1}");
      ana.text(
          "{\"type\":\"report\",\"condition\":\"playing\",\"skewMs\":-3,\"corrections\":3,\"stalls\":1}");
      ana.text("{\"type\":\"chat\",\"ref\":1,\"text\":\"hi\"}");
      assertThat(ana.next(ServerFrame.Done.class).ref()).isEqualTo(1);
      assertThat(ask("/metrics").text())
          .contains(
              "matinee_member_skew_seconds_sum{condition=\"playing\"} 0.003",
              "matinee_member_skew_seconds_count{condition=\"stalled\"} 0",
              "matinee_member_corrections_total 2.0",
              "matinee_member_stalls_total 0.0")
          .doesNotContain(roomId)
          .doesNotContain("Ana");
    }
  }

  @Test
  void closes_are_counted_by_their_code() throws IOException {
    try (RawSocket lost = RawSocket.open(server.port(), "aaaaa-aaaaa-aaaaa")) {
      assertThat(lost.end()).isInstanceOf(RawSocket.Heard.Closed.class);
    }
    assertThat(ask("/metrics").text()).contains("matinee_closes_total{code=\"no-such-room\"} 1.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/index.html", "/r/aaaaa-aaaaa-aaaaa", "/media/film.mp4", "/health"})
  void visitors_pages_are_not_on_the_operators_port(String path) throws IOException {
    assertThat(ask(path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/metrics", "/health/live", "/health/ready"})
  void operators_pages_are_not_on_the_visitors_port(String path) throws IOException {
    assertThat(RawHttp.get(server.port(), path).status()).isEqualTo(404);
  }

  @Test
  void it_is_for_reading() throws IOException {
    var answer = RawHttp.send(server.managementPort(), "POST", "/metrics", "");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
  }

  private RawHttp.Answer ask(String path) throws IOException {
    return RawHttp.get(server.managementPort(), path);
  }
}
