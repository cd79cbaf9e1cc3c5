package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The built page is on the class path of these tests, as it is in the jar.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageOverHttpTest {
  private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");

  private Matinee server;

  @BeforeAll
  void start() throws IOException {
    server = Matinee.start(ServerConfig.onAnyPort());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void the_page_is_asked_for_again_each_time() throws IOException {
    var page = get("/");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).isEqualToIgnoringWhitespace("text/html;charset=utf-8");
    assertThat(page.header("Cache-Control")).isEqualTo("private, no-cache");
    assertThat(get("/", "If-None-Match: " + page.header("ETag")).status()).isEqualTo(304);
    assertThat(get("/", "If-None-Match: W/\"other\"").status()).isEqualTo(200);
  }

  @Test
  void an_invitation_is_the_page_whether_there_is_a_room_or_not() throws IOException {
    String page = get("/").text();
    var there = get("/r/" + Rooms.make(server.port()));
    assertThat(there.status()).isEqualTo(200);
    assertThat(scriptIn(there.text())).isEqualTo(scriptIn(page));
    for (String nowhere : new String[] {"/r/aaaaa-aaaaa-aaaaa", "/r/nonsense"}) {
      var gone = get(nowhere);
      assertThat(gone.status()).isEqualTo(404);
      assertThat(gone.text()).isEqualTo(page);
    }
  }

  @Test
  void RM5_an_invitation_bears_its_card_and_is_not_to_be_listed() throws IOException {
    String roomId =
        Rooms.make(server.port(), "{\"title\": \"Friday\"}").path("roomId").stringValue();
    var invitation = get("/r/" + roomId);
    assertThat(invitation.text())
        .contains("<title>Friday · Matinee</title>")
        .contains("<meta property=\"og:title\" content=\"Friday\" />")
        .doesNotContain("og:url"); // this server was told no public address
    assertThat(invitation.header("X-Robots-Tag")).isEqualTo("noindex");
    assertThat(get("/card.png").header("Content-Type")).isEqualTo("image/png");
  }

  @Test
  void a_browser_that_is_led_nowhere_gets_the_page_and_a_program_a_problem() throws IOException {
    var browser = get("/nowhere/at/all", "Accept: text/html,application/xhtml+xml,*/*;q=0.8");
    assertThat(browser.status()).isEqualTo(404);
    assertThat(browser.text()).isEqualTo(get("/").text());
    var program = get("/nowhere/at/all", "Accept: */*");
    assertThat(program.status()).isEqualTo(404);
    assertThat(program.header("Content-Type")).startsWith("application/problem+json");
  }

  /// Found by trying to break it: matching a long name overflowed the stack, a thousand lines of
  /// log each.
  @Test
  void a_very_long_name_is_nothing_and_costs_nothing() throws IOException {
    assertThat(get("/a".repeat(3_000) + ".js").status()).isEqualTo(404);
    assertThat(get("/" + "a".repeat(6_000) + ".js").status()).isEqualTo(404);
  }

  @Test
  void what_is_named_after_its_content_is_kept_for_good() throws IOException {
    var plain = get(scriptIn(get("/").text()));
    assertThat(plain.status()).isEqualTo(200);
    assertThat(plain.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(plain.header("Content-Type"))
        .isEqualToIgnoringWhitespace("text/javascript;charset=utf-8");
    assertThat(plain.header("Vary")).isEqualTo("Accept-Encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/media", "/nowhere", "/media/x.mp4", "/%2e%2e/", "/a%00b"})
  void SH3_every_answer_says_what_a_browser_may_do(String path) throws IOException {
    var answer = get(path);
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin");
    assertThat(answer.header("Permissions-Policy")).contains("camera=()");
    assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET / HTTP/1.1\r\n\r\n", "NONSENSE\r\n\r\n", "GET /\u0001 HTTP/1.1\r\n"})
  void SH3_requests_that_are_none_are_refused_quietly(String request) throws IOException {
    var answer = RawHttp.raw(server.port(), request);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).doesNotContain("Exception").doesNotContain("jetty");
    assertThat(answer.headers()).doesNotContainKey("server");
  }

  private static String scriptIn(String page) {
    Matcher script = SCRIPT.matcher(page);
    assertThat(script.find()).isTrue();
    return script.group(1);
  }

  private RawHttp.Answer get(String target, String... headers) throws IOException {
    return RawHttp.get(server.port(), target, headers);
  }
}
