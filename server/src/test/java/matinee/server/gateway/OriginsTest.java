package matinee.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
  private static final String OWN = "http://films.example:8080";

  private final Origins origins =
      new Origins(Stream.of(URI.create("https://Films.Example.org"), URI.create("http://a:81")));

  @Test
  void the_servers_own() {
    assertThat(origins.allow("http://films.example:8080", OWN)).isTrue();
    assertThat(origins.allow("HTTP://Films.Example:8080", OWN)).isTrue();
  }

  @Test
  void the_allowed_ones() {
    assertThat(origins.allow("https://films.example.org", OWN)).isTrue();
    assertThat(origins.allow("http://a:81", OWN)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://films.example:8080",
        "http://films.example",
        "http://films.example:8081",
        "http://films.example:8080.evil.example",
        "http://evil.example",
        "http://films.example:8080/",
        "http://films.example:8080 ",
        "http://films.example.org",
        "https://films.example.org:8443",
        "https://sub.films.example.org",
        "http://films.example:8080@evil.example",
        "http://evil.example@films.example:8080",
        "http://user:word@films.example:8080",
        "http://evil.example/http://films.example:8080",
        "http://evil.example#http://films.example:8080",
        "http://films.example.:8080",
        "http://films.example:08080",
        "http://films.example%3a8080",
        "http:films.example:8080",
        "//films.example:8080",
        "films.example:8080",
        "ws://films.example:8080",
        "http://films.example:8080, http://evil.example",
        "http://evilfilms.example:8080",
        "http://xn--films-example:8080",
        "file://",
        "chrome-extension://films.example",
        "null",
        "",
        "*",
      })
  void GW6_everybody_else_is_refused(String origin) {
    assertThat(origins.allow(origin, OWN)).isFalse();
  }

  @Test
  void the_port_that_goes_without_saying() {
    assertThat(Origins.origin("HTTPS", "A", 443)).isEqualTo("https://a");
    assertThat(Origins.origin("http", "a", 80)).isEqualTo("http://a");
    assertThat(Origins.origin("http", "a", 443)).isEqualTo("http://a:443");
    assertThat(Origins.origin("http", "a", -1)).isEqualTo("http://a");
  }
}
