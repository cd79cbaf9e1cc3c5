package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that are giants, or two in one coat.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileHttpTest {
  private static final String JSON = "Content-Type: application/json";
  private static final String POST = "POST /api/rooms HTTP/1.1\r\nHost: a\r\n" + JSON + "\r\n";

  /// What must never be answered: it stands in another request's body.
  private static final String SMUGGLED = "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n";

  private Matinee server;

  @BeforeAll
  void start() throws IOException {
    server = Matinee.start(ServerConfig.onAnyPort().withLimits(Rooms.generous()));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void DR1_a_giant_head_is_refused() throws IOException {
    var large = RawHttp.get(server.port(), "/", "X-Large: " + "x".repeat(9_000));
    assertThat(large.status()).isEqualTo(431);
    var many = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      many.append("X-").append(i).append(": 1\r\n");
    }
    assertThat(raw("GET / HTTP/1.1\r\nHost: a\r\n" + many + "\r\n")).isEqualTo(431);
    assertThat(raw("GET /" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n")).isEqualTo(414);
    assertThat(raw("X".repeat(9_000) + " / HTTP/1.1\r\nHost: a\r\n\r\n")).isIn(400, 414, 431);
  }

  @Test
  void DR1_a_giant_body_is_refused_before_it_has_come() throws IOException {
    assertThat(raw(POST + "Content-Length: 5000000000\r\n\r\n{")).isEqualTo(413);
    assertThat(raw(POST + "Content-Length: 5000\r\nExpect: 100-continue\r\n\r\n")).isEqualTo(413);
  }

  @Test
  void DR1_a_body_that_never_ends_is_not_read_to_the_end() throws IOException {
    String chunk = "400\r\n" + " ".repeat(1_024) + "\r\n";
    assertThat(raw(POST + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(64))).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
        "Content-Length: 0\r\nContent-Length: 4\r\n",
        "Content-Length: 0, 4\r\n",
        "Content-Length: +4\r\n",
        "Content-Length: -1\r\n",
        "Content-Length: 0x4\r\n",
        "Content-Length: 99999999999999999999\r\n",
        "Content-Length : 4\r\n",
        "Content-Length: 4\u0000\r\n",
        "Transfer-Encoding: chunked, identity\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding:\u000bchunked\r\n",
        "Transfer-Encoding : chunked\r\n",
        "X: a\r\n Transfer-Encoding: chunked\r\nContent-Length: 0\r\n",
        "X: a\rTransfer-Encoding: chunked\r\n",
        "Host: b\r\nContent-Length: 0\r\n",
        "\u0000: a\r\nContent-Length: 0\r\n",
      })
  void DR1_a_request_that_two_would_read_differently_is_refused(String header) throws IOException {
    var answer = RawHttp.raw(server.port(), POST + header + "\r\n0\r\n\r\n" + SMUGGLED);
    assertThat(answer.status()).isIn(400, 501);
    assertThat(answer.text()).doesNotContain("HTTP/1.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "g\r\n\r\n",
        "-1\r\n\r\n",
        "0x1\r\nx\r\n0\r\n\r\n",
        "ffffffffffffffffff\r\nx",
        "1\r\nxx\r\n0\r\n\r\n",
      })
  void DR1_chunks_that_are_none(String chunks) throws IOException {
    var answer =
        RawHttp.raw(server.port(), POST + "Transfer-Encoding: chunked\r\n\r\n" + chunks + SMUGGLED);
    assertThat(answer.status()).isIn(400, 413);
    assertThat(answer.text()).doesNotContain("HTTP/1.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/0.9\r\nHost: a\r\n\r\n",
        "GET /\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a:b\r\n\r\n",
        "GET / HTTP/3.0\r\nHost: a\r\n\r\n",
        "GET http://b/ HTTP/1.1\r\nHost: a\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n",
        "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET * HTTP/1.1\r\nHost: a\r\n\r\n",
        "G\u0000T / HTTP/1.1\r\nHost: a\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n",
      })
  void SH3_what_is_no_request_is_refused_and_says_nothing_of_the_server(String request)
      throws IOException {
    var answer = RawHttp.first(server.port(), request);
    assertThat(answer.status()).isBetween(400, 505).isNotEqualTo(500);
    assertThat(answer.text()).doesNotContainIgnoringCase("jetty").doesNotContain("Exception");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
  }

  /// A megabyte of nothing in a thousand bytes.
  @Test
  void DR1_a_packed_body_is_not_unpacked() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[1_000_000]);
    }
    String body = packed.toString(StandardCharsets.ISO_8859_1);
    for (String how : List.of("gzip", "deflate")) {
      assertThat(first("Content-Encoding: " + how + "\r\nContent-Length: " + body.length(), body))
          .isEqualTo(415);
    }
    String chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
    assertThat(first("Transfer-Encoding: gzip, chunked", chunk)).isIn(400, 415, 501);
  }

  private int first(String header, String body) throws IOException {
    return RawHttp.first(server.port(), POST + header + "\r\n\r\n" + body).status();
  }

  private int raw(String request) throws IOException {
    return RawHttp.raw(server.port(), request).status();
  }
}
