package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Plans as the web sees them, with and without a journal.
class PlanOverHttpTest {
  private static final String JSON = "Content-Type: application/json";
  private static final String ZONE = "Europe/Stockholm";

  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir Path folder;

  @Test
  void PL3_a_server_without_a_journal_takes_no_plan_and_says_so_beforehand() throws IOException {
    try (Matinee server = Matinee.start(ServerConfig.onAnyPort())) {
      assertThat(RawHttp.get(server.port(), "/api/server").text()).isEqualTo("{\"plans\":false}");
      var answer = make(server, tomorrow(), ZONE);
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.text()).contains("plan-not-kept");
    }
  }

  @Test
  void PL1_PL4_a_room_made_with_a_plan_says_when_and_goes_on_after_a_restart() throws IOException {
    String roomId;
    String preview;
    try (Matinee server = Matinee.start(kept())) {
      assertThat(RawHttp.get(server.port(), "/api/server").text()).isEqualTo("{\"plans\":true}");
      roomId = Rooms.json(make(server, tomorrow(), ZONE)).path("roomId").stringValue();
      preview = previewOf(server, roomId);
      var seen = MAPPER.readTree(preview);
      assertThat(seen.path("plan").path("begins").stringValue()).isEqualTo(tomorrow());
      assertThat(seen.path("nextMs").asDouble()).isEqualTo(tomorrowMs());
    }
    try (Matinee server = Matinee.start(kept())) {
      assertThat(RawHttp.get(server.port(), "/api/rooms/" + roomId).text()).isEqualTo(preview);
    }
  }

  @Test
  void PL1_what_cannot_be_planned_makes_no_room() throws IOException {
    try (Matinee server = Matinee.start(kept())) {
      assertThat(make(server, "2020-01-01T20:00", ZONE).text()).contains("begin-past");
      assertThat(make(server, "9999-01-01T20:00", ZONE).text()).contains("begin-too-far");
      assertThat(make(server, tomorrow(), "Mars/Olympus").text()).contains("zone-unknown");
      assertThat(make(server, "tomorrow", ZONE).status()).isEqualTo(400);
    }
  }

  @Test
  void PL5_a_calendar_gets_the_guests_link_and_nobody_is_to_keep_it() throws IOException {
    ServerConfig config = kept().withPublicUrl(URI.create("https://films.example.org"));
    try (Matinee server = Matinee.start(config)) {
      var made = Rooms.json(make(server, tomorrow(), ZONE));
      String roomId = made.path("roomId").stringValue();
      previewOf(server, roomId);
      String path = "/api/rooms/" + roomId + "/plan.ics";
      var answer = RawHttp.get(server.port(), path);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Type")).isEqualTo("text/calendar; charset=utf-8");
      assertThat(answer.header("Content-Disposition")).contains("matinee.ics");
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
      assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex");
      assertThat(answer.text())
          .contains("URL:" + made.path("link").stringValue(), "SUMMARY:Film night")
          .doesNotContain(made.path("hostKey").stringValue(), "#host");
      assertThat(RawHttp.get(server.port(), path).text()).isEqualTo(answer.text());
      String unplanned = "/api/rooms/" + Rooms.make(server.port()) + "/plan.ics";
      assertThat(RawHttp.get(server.port(), unplanned).status()).isEqualTo(404);
    }
  }

  @Test
  void PL5_it_is_asked_for_no_oftener_than_a_preview() throws IOException {
    try (Matinee server = Matinee.start(kept())) {
      String room =
          "/api/rooms/" + Rooms.json(make(server, tomorrow(), ZONE)).path("roomId").stringValue();
      for (int n = 0; n < 15; n++) {
        assertThat(RawHttp.get(server.port(), room).status()).isEqualTo(200);
        assertThat(RawHttp.get(server.port(), room + "/plan.ics").status()).isNotEqualTo(429);
      }
      assertThat(RawHttp.get(server.port(), room + "/plan.ics").status()).isEqualTo(429);
    }
  }

  /// Whoever was told of a room looks at its door at once, and once found one without title or
  /// plan.
  private static String previewOf(Matinee server, String roomId) throws IOException {
    var answer = RawHttp.get(server.port(), "/api/rooms/" + roomId);
    assertThat(answer.status()).isEqualTo(200);
    return answer.text();
  }

  private ServerConfig kept() {
    return ServerConfig.onAnyPort().withKept(new KeptRooms(folder, null));
  }

  private static RawHttp.Answer make(Matinee server, String begins, String zone)
      throws IOException {
    String plan =
        "{\"begins\":\"%s\",\"zone\":\"%s\",\"title\":\"Film night\"}".formatted(begins, zone);
    return RawHttp.send(server.port(), "POST", "/api/rooms", "{\"plan\":" + plan + "}", JSON);
  }

  private static LocalDateTime tomorrowAtNoon() {
    return LocalDateTime.now(ZoneId.of(ZONE))
        .plusDays(1)
        .truncatedTo(ChronoUnit.DAYS)
        .plusHours(12);
  }

  private static String tomorrow() {
    return tomorrowAtNoon().toString();
  }

  private static double tomorrowMs() {
    return tomorrowAtNoon().atZone(ZoneId.of(ZONE)).toEpochSecond() * 1_000.0;
  }
}
