package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import matinee.protocol.Event;
import matinee.protocol.ServerFrame;
import matinee.server.gateway.Rate;
import matinee.server.http.WebLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomsOverHttpTest {
  private static final String JSON = "Content-Type: application/json";

  private Matinee server;
  private int port;

  @BeforeEach
  void start() throws IOException {
    server = Matinee.start(ServerConfig.onAnyPort());
    port = server.port();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void RM1_a_room_is_made_and_may_be_looked_at() throws IOException {
    var answer = RawHttp.send(port, "POST", "/api/rooms", "{\"title\":\" Friday \"}", JSON);
    assertThat(answer.status()).isEqualTo(201);
    var made = Rooms.json(answer);
    String roomId = made.path("roomId").stringValue();
    String hostKey = made.path("hostKey").stringValue();
    assertThat(made.path("link").stringValue()).isEqualTo("/r/" + roomId);
    assertThat(made.path("hostLink").stringValue()).isEqualTo("/r/" + roomId + "#host=" + hostKey);
    var preview = RawHttp.get(port, "/api/rooms/" + roomId);
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.text())
        .isEqualTo("{\"title\":\"Friday\",\"seatsTaken\":0,\"seats\":8,\"locked\":false}");
    assertThat(preview.header("Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"title\":null}", "{\"future\":[1,2]}"})
  void a_room_needs_no_words(String body) throws IOException {
    var answer = RawHttp.send(port, "POST", "/api/rooms", body, JSON);
    String roomId = Rooms.json(answer).path("roomId").stringValue();
    assertThat(RawHttp.get(port, "/api/rooms/" + roomId).text()).contains("\"Movie night\"");
  }

  @Test
  void links_come_from_the_public_url_and_never_from_the_host_header() throws IOException {
    var forged = RawHttp.send(port, "POST", "/api/rooms", "", "Host: evil.example", JSON).text();
    assertThat(forged).doesNotContain("evil");
    var config =
        ServerConfig.onAnyPort().withPublicUrl(URI.create("https://films.example.org/night/"));
    try (Matinee open = Matinee.start(config)) {
      assertThat(Rooms.make(open.port(), "").path("link").stringValue())
          .startsWith("https://films.example.org/night/r/");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                          | 400",
        "[]                         | 400",
        "7                          | 400",
        "null                       | 400",
        "{\"title\":[]}             | 400",
        "{\"title\":\"  \"}         | 400",
        "{\"title\":\"\\u202e\"}    | 400",
        "{\"control\":\"nobody\"}   | 400",
        "{\"control\":0}            | 400",
        "{\"title\":\"a\",\"title\":\"b\"} | 400",
      })
  void nonsense_is_refused(String body, int status) throws IOException {
    var answer = RawHttp.send(port, "POST", "/api/rooms", body, JSON);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(Rooms.json(answer).path("status").intValue()).isEqualTo(status);
    assertThat(answer.text()).doesNotContain("Exception").doesNotContain("jackson");
  }

  @Test
  void a_title_that_is_too_long_is_refused_with_its_reason() throws IOException {
    String body = "{\"title\":\"" + "x".repeat(81) + "\"}";
    assertThat(RawHttp.send(port, "POST", "/api/rooms", body, JSON).text())
        .contains("title is longer than 80 characters");
  }

  @Test
  void a_body_that_is_too_large_is_not_read() throws IOException {
    String body = "{\"title\":\"" + " ".repeat(5_000) + "\"}";
    assertThat(RawHttp.send(port, "POST", "/api/rooms", body, JSON).status()).isEqualTo(413);
    String chunks = "1388\r\n" + " ".repeat(5_000) + "\r\n0\r\n\r\n";
    assertThat(RawHttp.chunked(port, "/api/rooms", chunks, JSON).status()).isEqualTo(413);
  }

  @Test
  void a_form_of_another_page_makes_no_room() throws IOException {
    assertThat(RawHttp.send(port, "POST", "/api/rooms", "{}", "Content-Type: text/plain").status())
        .isEqualTo(415);
    assertThat(RawHttp.send(port, "POST", "/api/rooms", "{}").status()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/rooms, POST",
    "DELETE, /api/rooms/aaaaa-aaaaa-aaaaa, 'GET, HEAD'",
    "PUT, /api/media, 'GET, HEAD'",
    "OPTIONS, /, 'GET, HEAD'",
    "POST, /r/aaaaa-aaaaa-aaaaa, 'GET, HEAD'",
  })
  void RM5_the_wrong_method_is_told_the_right_ones(String method, String path, String allowed)
      throws IOException {
    var answer = RawHttp.send(port, method, path, "");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api", "/api/rooms/aaaaa-aaaaa-aaaaa", "/api/rooms/x", "/api/rooms/x/y/z", "/nowhere",
        "/api/rooms/aaaaa-aaaaa-aaaaa/chat/x", "/media", "/r", "/web/index.html", "/index.html",
        "/favicon.exe", "/logback.xml", "/matinee/server/Main.class", "/assets/",
      })
  void what_is_not_there_is_a_problem(String path) throws IOException {
    var answer = RawHttp.get(port, path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.text()).contains("\"title\":\"Not Found\"");
  }

  @Test
  void GW5_an_address_makes_ten_rooms_a_minute() throws IOException {
    for (int i = 0; i < 10; i++) {
      assertThat(RawHttp.send(port, "POST", "/api/rooms", "").status()).isEqualTo(201);
    }
    var answer = RawHttp.send(port, "POST", "/api/rooms", "");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 6);
  }

  @Test
  void GW5_an_address_looks_thirty_times_a_minute() throws IOException {
    for (int i = 0; i < 30; i++) {
      assertThat(RawHttp.get(port, "/api/rooms/aaaaa-aaaaa-aaaaa").status()).isEqualTo(404);
    }
    assertThat(RawHttp.get(port, "/api/rooms/aaaaa-aaaaa-aaaaa").status()).isEqualTo(429);
  }

  @Test
  void GW5_older_chat_and_the_list_of_films_have_a_pace_too() throws IOException {
    for (String path : List.of("/api/rooms/aaaaa-aaaaa-aaaaa/chat?before=1", "/api/media")) {
      for (int i = 0; i < 30; i++) {
        assertThat(RawHttp.get(port, path).status()).isIn(200, 401);
      }
      var answer = untilRefused(path);
      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(answer.header("Retry-After")).isEqualTo("1");
      assertThat(answer.text()).contains("Try again in 1 s.");
    }
  }

  /// A second may pass while thirty requests are made, and then a few more are allowed.
  private RawHttp.Answer untilRefused(String path) throws IOException {
    RawHttp.Answer answer = RawHttp.get(port, path);
    for (int i = 0; i < 100 && answer.status() != 429; i++) {
      answer = RawHttp.get(port, path);
    }
    return answer;
  }

  @Test
  void GW5_an_address_has_a_pace_for_everything_it_asks() throws IOException {
    var usual = ServerLimits.DEFAULT.web();
    var slow =
        new WebLimits(
            usual.rooms(),
            usual.newRooms(),
            usual.previews(),
            usual.olderChat(),
            usual.shelf(),
            new Rate(0.01, 4));
    try (Matinee small =
        Matinee.start(ServerConfig.onAnyPort().withLimits(ServerLimits.DEFAULT.withWeb(slow)))) {
      for (String path : List.of("/", "/nowhere", "/media/x.mp4")) {
        assertThat(RawHttp.get(small.port(), path).status()).isIn(200, 404);
      }
      var live = RawHttp.get(small.port(), "/api/rooms/aaaaa-aaaaa-aaaaa/live");
      assertThat(live.status()).isEqualTo(426);
      var refused = RawHttp.get(small.port(), "/");
      assertThat(refused.status()).isEqualTo(429);
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(90, 100);
      assertThat(RawHttp.get(small.port(), "/api/rooms/x/live").status()).isEqualTo(429);
      assertThat(RawHttp.get(small.managementPort(), "/health/live").status()).isEqualTo(200);
    }
  }

  @Test
  void GW5_a_server_has_only_so_many_rooms() throws IOException {
    var two = ServerLimits.DEFAULT.withWeb(Rooms.unlimited(2));
    try (Matinee small = Matinee.start(ServerConfig.onAnyPort().withLimits(two))) {
      String roomId = Rooms.make(small.port());
      String hostKey = Rooms.make(small.port(), "{}").path("hostKey").stringValue();
      var answer = RawHttp.send(small.port(), "POST", "/api/rooms", "", JSON);
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.header("Retry-After")).isEqualTo("60");
      assertThat(answer.text()).contains("as many rooms as it may").doesNotContain(hostKey);
      assertThat(RawHttp.get(small.port(), "/api/rooms/" + roomId).status()).isEqualTo(200);
    }
  }

  @Test
  void a_body_is_not_unpacked() throws IOException {
    for (String encoding : List.of("gzip", "br", "deflate", "identity, gzip", "x")) {
      assertThat(
              RawHttp.send(port, "POST", "/api/rooms", "{}", JSON, "Content-Encoding: " + encoding)
                  .status())
          .as(encoding)
          .isEqualTo(415);
    }
  }

  @Test
  void CH2_older_chat_is_for_those_with_aseat() throws IOException {
    String roomId = Rooms.make(port);
    String path = "/api/rooms/" + roomId + "/chat";
    try (RawSocket ana = RawSocket.open(port, roomId)) {
      String token = ana.hello("Ana").seatToken();
      for (int ref = 1; ref <= 3; ref++) {
        ana.text("{\"type\":\"chat\",\"ref\":" + ref + ",\"text\":\"line " + ref + "\"}");
        assertThat(ana.next(Event.ChatPosted.class)).isNotNull();
        assertThat(ana.next(ServerFrame.Done.class).ref()).isEqualTo(ref);
      }
      var answer = RawHttp.get(port, path + "?before=3", "Authorization: Bearer " + token);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(Rooms.json(answer).path("messages").findValuesAsString("text"))
          .containsExactly("line 1", "line 2");
      for (String bad : List.of("", "?before=", "?before=x", "?before=0", "?before=1e3")) {
        assertThat(RawHttp.get(port, path + bad, "Authorization: Bearer " + token).status())
            .as(bad)
            .isEqualTo(400);
      }
      for (String bad : List.of("Bearer ", "Bearer guess", "Basic " + token, token)) {
        var refused = RawHttp.get(port, path + "?before=3", "Authorization: " + bad);
        assertThat(refused.status()).as(bad).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
      }
      assertThat(RawHttp.get(port, path + "?before=3").status()).isEqualTo(401);
    }
  }
}
