package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShelfOverHttpTest {
  private static final String FILM = "/media/old/Lake%20%C3%A9t%C3%A9.mp4";
  private static final String SECRET = "the secret";

  @TempDir private Path outside;
  private Matinee server;

  @BeforeEach
  void aShelf() throws IOException {
    Path folder = Files.createDirectory(outside.resolve("films"));
    Files.writeString(outside.resolve("secret.mp4"), SECRET);
    Files.writeString(outside.resolve("secret"), SECRET);
    Path old = Files.createDirectory(folder.resolve("old"));
    Files.writeString(old.resolve("Lake été.mp4"), "0123456789");
    Files.writeString(folder.resolve("subtitles.vtt"), "WEBVTT\n");
    Files.writeString(folder.resolve("b.webm"), "webm");
    Files.writeString(folder.resolve("b.sv.srt"), "1\n");
    Files.writeString(old.resolve("cover.png"), "png");
    Path rain = Files.createDirectory(folder.resolve("Rain"));
    Files.writeString(
        rain.resolve("index.m3u8"),
        "#EXTM3U\n#EXT-X-MAP:URI=\"init.mp4\"\n0.m4s\n../../secret.mp4\n");
    for (String part : List.of("init.mp4", "0.m4s", "1.ts")) {
      Files.writeString(rain.resolve(part), "0123456789");
    }
    Files.createSymbolicLink(rain.resolve("2.ts"), outside.resolve("secret.mp4"));
    Files.writeString(rain.resolve("key.bin"), SECRET);
    Files.writeString(folder.resolve(".hidden.mp4"), SECRET);
    Files.writeString(folder.resolve("notes.txt"), SECRET);
    Files.createSymbolicLink(folder.resolve("link.mp4"), outside.resolve("secret.mp4"));
    Files.createSymbolicLink(folder.resolve("up"), outside);
    server = Matinee.start(ServerConfig.onAnyPort().withMedia(folder));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /// Chromium kept the first bytes of a film, and for a place far on in it fetched all in between:
  /// on a phone's line a friend who came late waited twenty seconds for a picture.
  @Test
  void SH1_a_film_is_not_kept_by_browsers_and_what_is_beside_it_is_asked_for_again()
      throws IOException {
    assertThat(get(FILM).header("Cache-Control")).isEqualTo("no-store");
    for (String beside : List.of("/media/Rain/index.m3u8", "/media/Rain/1.ts", "/media/b.sv.srt")) {
      assertThat(get(beside).header("Cache-Control")).isEqualTo("private, no-cache");
    }
  }

  @Test
  void the_list_and_the_films_on_it() throws IOException {
    assertThat(get("/api/media").text())
        .isEqualTo(
            """
            {"films":[\
            {"source":"file","address":"/media/b.webm","title":"b",\
            "captions":[{"address":"/media/b.sv.srt","language":"sv"}],"sizeBytes":4},\
            {"source":"hls","address":"/media/Rain/index.m3u8","title":"Rain"},\
            {"source":"file","address":"%s","title":"Lake été","picture":"/media/old/cover.png",\
            "folder":"old","sizeBytes":10}]}"""
                .formatted(FILM));
    assertThat(get(FILM).text()).isEqualTo("0123456789");
  }

  @ParameterizedTest
  @CsvSource({
    "/media/old/Lake%20%C3%A9t%C3%A9.mp4, video/mp4",
    "/media/b.webm, video/webm",
    "/media/subtitles.vtt, text/vtt;charset=utf-8",
    "/media/Rain/index.m3u8, application/vnd.apple.mpegurl",
    "/media/Rain/init.mp4, video/mp4",
    "/media/Rain/0.m4s, video/iso.segment",
    "/media/Rain/1.ts, video/mp2t",
    "/media/b.sv.srt, application/x-subrip;charset=utf-8",
    "/media/old/cover.png, image/png",
  })
  void what_it_is(String path, String type) throws IOException {
    var answer = get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualToIgnoringWhitespace(type);
    assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void head_has_the_headers_and_no_body() throws IOException {
    var answer = RawHttp.send(server.port(), "HEAD", FILM, "");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Length")).isEqualTo("10");
    assertThat(answer.text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 206, 0123, bytes 0-3/10",
    "bytes=4-, 206, 456789, bytes 4-9/10",
    "bytes=-2, 206, 89, bytes 8-9/10",
    "bytes=8-99, 206, 89, bytes 8-9/10",
    "'bytes=0-1,5-6', 200, 0123456789, ''",
  })
  void SH1_ranges(String range, int status, String body, String contentRange) throws IOException {
    var answer = get(FILM, "Range: " + range);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.text()).isEqualTo(body);
    assertThat(answer.header("Content-Range")).isEqualTo(contentRange);
  }

  @Test
  void SH1_a_range_of_a_segment() throws IOException {
    var answer = get("/media/Rain/0.m4s", "Range: bytes=2-4");
    assertThat(answer.status()).isEqualTo(206);
    assertThat(answer.text()).isEqualTo("234");
  }

  @Test
  void SH1_a_range_beyond_the_end_is_refused() throws IOException {
    var answer = get(FILM, "Range: bytes=10-");
    assertThat(answer.status()).isEqualTo(416);
    assertThat(answer.header("Content-Range")).isEqualTo("bytes */10");
  }

  @Test
  void SH1_whoever_has_it_already_is_told_so() throws IOException {
    var first = get(FILM);
    String tag = first.header("ETag");
    String date = first.header("Last-Modified");
    assertThat(get(FILM, "If-None-Match: " + tag).status()).isEqualTo(304);
    assertThat(get(FILM, "If-None-Match: \"a\", " + tag).status()).isEqualTo(304);
    assertThat(get(FILM, "If-None-Match: \"a\", \"b\"").status()).isEqualTo(200);
    assertThat(get(FILM, "If-Modified-Since: " + date).status()).isEqualTo(304);
    assertThat(get(FILM, "If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT").status())
        .isEqualTo(200);
    // The tag is the better witness of the two.
    assertThat(get(FILM, "If-None-Match: \"a\"", "If-Modified-Since: " + date).status())
        .isEqualTo(200);
    assertThat(get(FILM, "If-Match: \"a\"").status()).isEqualTo(412);
    assertThat(get(FILM, "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT").status())
        .isEqualTo(412);
  }

  @Test
  void SH1_a_range_of_something_that_has_changed_is_answered_whole() throws IOException {
    String date = get(FILM).header("Last-Modified");
    assertThat(get(FILM, "Range: bytes=0-3", "If-Range: " + date).status()).isEqualTo(206);
    var changed = get(FILM, "Range: bytes=0-3", "If-Range: Thu, 01 Jan 1970 00:00:00 GMT");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text()).isEqualTo("0123456789");
    assertThat(get(FILM, "Range: bytes=0-3", "If-Range: \"other\"").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/media/../secret",
        "/media/../secret.mp4",
        "/media/old/../../secret.mp4",
        "/media/%2e%2e/secret.mp4",
        "/media/%2E%2E/secret.mp4",
        "/media/.%2e/secret.mp4",
        "/media/%252e%252e/secret.mp4",
        "/media/..%2fsecret.mp4",
        "/media/..%252fsecret.mp4",
        "/media/old%2f..%2f..%2fsecret.mp4",
        "/media/..%5csecret.mp4",
        "/media/..\\secret.mp4",
        "/media/..;/secret.mp4",
        "/media/..;x=1/secret.mp4",
        "/media/%c0%ae%c0%ae/secret.mp4",
        "/media/%u002e%u002e/secret.mp4",
        "/media//../secret.mp4",
        "/media//etc/passwd",
        "/media/%2fetc%2fpasswd",
        "/media/secret.mp4%00",
        "/media/b.webm%00.txt",
        "/media/notes.txt%00.mp4",
        "/media/link.mp4",
        "/media/up/secret.mp4",
        "/media/up/films/b.webm/../../secret.mp4",
        "/media/.hidden.mp4",
        "/media/%2ehidden.mp4",
        "/media/notes.txt",
        "/media/old",
        "/media/old/",
        "/media/Rain/2.ts",
        "/media/Rain/key.bin",
        "/media/Rain/../../secret.mp4",
        "/media/Rain/index.m3u8/../../../secret.mp4",
        "/media/",
        "/media/b.webm/",
        "/media/b.webm/x",
        "/media/B.WEBM.",
        "/media/~root/x.mp4",
        "/media/file:/etc/passwd",
        "/media/nothing.mp4",
        "media/b.webm",
        "/../secret.mp4",
        "/media/%2e%2e%2fsecret.mp4",
        "/media/%2e%2e%5csecret.mp4",
        "/media/%e0%80%ae%e0%80%ae/secret.mp4",
        "/media/%c0%afetc/passwd",
        "/media/%ef%bc%8e%ef%bc%8e/secret.mp4",
        "/media/%uff0e%uff0e/secret.mp4",
        "/media/%25252e%25252e/secret.mp4",
        "/media/%2",
        "/media/%zz/secret.mp4",
        "/media/old/%2e%2e/%2e%2e/secret.mp4",
        "/media/old/..%00/secret.mp4",
        "/media/secret.mp4%0a.mp4",
        "/media/secret.mp4;.mp4",
        "/media/%3b/../secret.mp4",
        "/media/C:%5csecret.mp4",
        "/media/%5c%5chost%5cshare.mp4",
        "/media/up/../secret.mp4",
        "/media/./../secret.mp4",
        "/media?/../secret.mp4",
        "/media/#/../../secret.mp4",
        "/media/..",
        "/media/%2e%2e",
        "/media/...//secret.mp4",
        "/api/media/../../media/../secret.mp4",
        "/assets/../../secret",
        "/assets/%2e%2e/logback.xml",
      })
  void SH2_nothing_else_is_there(String target) throws IOException {
    var answer = get(target);
    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.text()).doesNotContain(SECRET).doesNotContain("root:");
    assertThat(answer.text()).doesNotContain(outside.toString());
  }

  /// The link is followed once, and what it led to is what is sent: swapping it in between leads
  /// nowhere.
  @Test
  void SH2_a_link_that_is_swapped_all_the_time_leads_out_never() throws Exception {
    Path inside = outside.resolve("films").resolve("b.webm");
    Path swapped = outside.resolve("films").resolve("swapped.mp4");
    Files.createSymbolicLink(swapped, inside);
    var running = new AtomicBoolean(true);
    try (var other = Executors.newSingleThreadExecutor()) {
      var swapping =
          other.submit(
              () -> {
                for (int i = 0; running.get(); i++) {
                  Path to = i % 2 == 0 ? outside.resolve("secret.mp4") : inside;
                  Path fresh = Files.createSymbolicLink(outside.resolve("fresh" + i), to);
                  Files.move(fresh, swapped, StandardCopyOption.ATOMIC_MOVE);
                }
                return null;
              });
      try {
        for (int i = 0; i < 300; i++) {
          assertThat(get("/media/swapped.mp4").text()).doesNotContain(SECRET);
        }
      } finally {
        running.set(false);
      }
      swapping.get();
    }
  }

  @Test
  void the_shelf_is_for_reading() throws IOException {
    var answer = RawHttp.send(server.port(), "DELETE", FILM, "");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
    assertThat(RawHttp.send(server.port(), "PUT", FILM, "x").status()).isEqualTo(405);
  }

  @Test
  void without_a_folder_the_shelf_is_empty() throws IOException {
    try (Matinee bare = Matinee.start(ServerConfig.onAnyPort())) {
      assertThat(RawHttp.get(bare.port(), "/api/media").text()).isEqualTo("{\"films\":[]}");
      assertThat(RawHttp.get(bare.port(), "/media/b.webm").status()).isEqualTo(404);
    }
  }

  private RawHttp.Answer get(String target, String... headers) throws IOException {
    return RawHttp.get(server.port(), target, headers);
  }
}
