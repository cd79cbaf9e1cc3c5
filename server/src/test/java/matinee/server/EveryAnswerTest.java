package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import matinee.server.gateway.Rate;
import matinee.server.http.WebLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every route and every status, and what each answer tells a browser about itself.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryAnswerTest {
  private Matinee server;
  private String roomId = "";

  @BeforeAll
  void start(@TempDir Path films) throws IOException {
    Files.writeString(films.resolve("a.mp4"), "0123456789");
    server =
        Matinee.start(
            ServerConfig.onAnyPort()
                .withMedia(films)
                .withLimits(Rooms.generous().withWeb(Rooms.unlimited(1))));
    roomId = Rooms.make(server.port());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /, '', 200",
    "GET, /card.png, '', 200",
    "GET, /r/ROOM, '', 200",
    "GET, /r/aaaaa-aaaaa-aaaaa, '', 404",
    "GET, /api/rooms/ROOM, '', 200",
    "GET, /api/rooms/aaaaa-aaaaa-aaaaa, '', 404",
    "DELETE, /api/rooms/ROOM, '', 405",
    "POST, /api/rooms, '', 503",
    "POST, /api/rooms, Content-Encoding: gzip, 415",
    "POST, /api/rooms, Content-Length: 9999, 413",
    "GET, /api/rooms, '', 405",
    "GET, /api/rooms/ROOM/chat?before=1, '', 401",
    "GET, /api/rooms/ROOM/live, '', 426",
    "GET, /api/rooms/ROOM/live, Upgrade: websocket|Connection: Upgrade|Origin: http://evil.example, 403",
    "GET, /api/rooms/ROOM/live, Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Version: 13, 400",
    "GET, /api/rooms/ROOM/live, Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Version: 13|Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==|Sec-WebSocket-Protocol: matinee.v1, 101",
    "GET, /api/rooms/ROOM/plan.ics, '', 404",
    "GET, /api/rooms/aaaaa-aaaaa-aaaaa/plan.ics, '', 404",
    "POST, /api/rooms/ROOM/plan.ics, '', 405",
    "GET, /api/server, '', 200",
    "POST, /api/server, '', 405",
    "GET, /api/media, '', 200",
    "GET, /media/a.mp4, '', 200",
    "HEAD, /media/a.mp4, '', 200",
    "GET, /media/a.mp4, Range: bytes=1-2, 206",
    "GET, /media/a.mp4, Range: bytes=99-, 416",
    "GET, /media/a.mp4, If-Match: \"x\", 412",
    "GET, /media/a.mp4, 'If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT', 304",
    "GET, /media/../a.mp4, '', 404",
    "GET, /media/%2e%2e/a.mp4, '', 400",
    "GET, /nowhere, '', 404",
    "GET, /nowhere, Accept: text/html, 404",
    "OPTIONS, /, '', 405",
    "BREW, /, '', 405",
    "GET, /, Content-Length: x, 400",
    "GET, /, Expect: a-miracle, 417",
  })
  void SH3_whatever_is_asked_the_answer_is_strict(
      String method, String target, String headers, int status) throws IOException {
    String head = method + " " + target.replace("ROOM", roomId) + " HTTP/1.1\r\nHost: a\r\n";
    String more = headers.isEmpty() ? "" : headers.replace("|", "\r\n") + "\r\n";
    var answer = RawHttp.head(server.port(), head + more + "\r\n");
    assertThat(answer.status()).isEqualTo(status);
    isStrict(answer);
  }

  @Test
  void SH3_what_is_too_much_and_what_is_too_often_too() throws IOException {
    isStrict(RawHttp.get(server.port(), "/", "X: " + "x".repeat(9_000)));
    isStrict(RawHttp.get(server.port(), "/" + "x".repeat(9_000)));
    var once =
        new WebLimits(
            0, Rate.UNLIMITED, Rate.UNLIMITED, Rate.UNLIMITED, Rate.UNLIMITED, new Rate(0.001, 1));
    try (Matinee slow =
        Matinee.start(ServerConfig.onAnyPort().withLimits(Rooms.generous().withWeb(once)))) {
      isStrict(RawHttp.get(slow.port(), "/"));
      var refused = RawHttp.get(slow.port(), "/");
      assertThat(refused.status()).isEqualTo(429);
      isStrict(refused);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /health/live, 200",
    "GET, /metrics, 200",
    "GET, /nowhere, 404",
    "GET, /api/now, 401",
    "POST, /metrics, 405"
  })
  void SH3_the_operators_door_is_as_strict(String method, String path, int status)
      throws IOException {
    var answer = RawHttp.send(server.managementPort(), method, path, "");
    assertThat(answer.status()).isEqualTo(status);
    isStrict(answer);
  }

  private static List<String> directive(RawHttp.Answer answer, String name) {
    return Arrays.stream(answer.header("Content-Security-Policy").split("; "))
        .filter(directive -> directive.startsWith(name + " "))
        .flatMap(directive -> Arrays.stream(directive.split(" ")).skip(1))
        .toList();
  }

  @Test
  void SO6_the_players_of_the_services_may_do_what_a_film_does_and_nobody_else_may()
      throws IOException {
    var answer = RawHttp.send(server.port(), "GET", "/", "");
    assertThat(answer.header("Permissions-Policy"))
        .contains(
            "autoplay=(self \"https://www.youtube-nocookie.com\" \"https://player.vimeo.com\""
                + " \"https://player.twitch.tv\")")
        .contains("fullscreen=(self \"https://www", "picture-in-picture=(self \"https://www")
        .contains("screen-wake-lock=(self)", "geolocation=()");
  }

  private static void isStrict(RawHttp.Answer answer) {
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
        .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
        .doesNotContain("unsafe", "nonce", "*");
    assertThat(directive(answer, "script-src"))
        .containsExactly(
            "'self'", "https://www.youtube.com/iframe_api", "https://www.youtube.com/s/player/");
    assertThat(directive(answer, "frame-src"))
        .containsExactly(
            "https://www.youtube-nocookie.com",
            "https://player.vimeo.com",
            "https://player.twitch.tv");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin");
    assertThat(answer.header("Permissions-Policy")).contains("camera=()", "microphone=()");
    assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.headers())
        .doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin")
        .doesNotContainKey("strict-transport-security"); // not over TLS
  }
}
