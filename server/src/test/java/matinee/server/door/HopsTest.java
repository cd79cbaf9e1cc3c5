package matinee.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HopsTest {
  private static final TrustedProxies PROXIES =
      new TrustedProxies(
          List.of(AddressBlock.of("10.0.0.0/8"), AddressBlock.of("2001:db8:f::/48")));

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, 203.0.113.9",
    "'198.51.100.7, 203.0.113.9', 203.0.113.9",
    "'198.51.100.7, 203.0.113.9, 10.0.0.2', 203.0.113.9",
    "'203.0.113.9, 2001:db8:f::1, 10.0.0.2', 203.0.113.9",
    "'10.0.0.7, 203.0.113.9', 203.0.113.9",
    "'127.0.0.1, 203.0.113.9', 203.0.113.9",
    "'garbage, 203.0.113.9', 203.0.113.9",
    "'10.0.0.3, 10.0.0.2', 10.0.0.3",
    "203.0.113.9:4711, 203.0.113.9",
    "2001:db8::9, 2001:db8::9",
    "[2001:db8::9]:4711, 2001:db8::9",
    "::ffff:203.0.113.9, 203.0.113.9",
  })
  void DR2_the_client_is_whoever_asked_the_first_trusted_proxy(String header, String client) {
    assertThat(client(plain(header))).contains(InetAddress.ofLiteral(client));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "unknown",
        "localhost",
        "films.example.org",
        "203.0.113.9, garbage",
        "203.0.113.9, unknown, 10.0.0.2",
        "203.0.113.999",
        "2130706433.",
        "fe80::1%eth0",
        "[2001:db8::9",
        "203.0.113.9;10.0.0.1",
        "<script>",
      })
  void DR2_what_is_no_address_is_nobody(String header) {
    assertThat(client(plain(header))).isEmpty();
  }

  @Test
  void several_headers_are_one_list() {
    var headers =
        HttpFields.build()
            .add("X-Forwarded-For", "198.51.100.7")
            .add("X-Forwarded-For", "203.0.113.9");
    assertThat(client(headers)).contains(InetAddress.ofLiteral("203.0.113.9"));
  }

  @ParameterizedTest
  @CsvSource({
    "for=203.0.113.9, 203.0.113.9",
    "'for=198.51.100.7, For=203.0.113.9;proto=https;by=10.0.0.1', 203.0.113.9",
    "'for=\"[2001:db8::9]:4711\";proto=https', 2001:db8::9",
    "'proto=https; for=203.0.113.9, for=10.0.0.2', 203.0.113.9",
  })
  void DR2_the_standard_header_says_the_same(String header, String client) {
    assertThat(client(standard(header))).contains(InetAddress.ofLiteral(client));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for=_hidden",
        "for=unknown",
        "proto=https",
        "for=",
        "for",
        "=",
        ";;;",
        ",,,",
        "for=\"",
        "for=203.0.113.9, proto=https",
      })
  void DR2_what_says_no_address_there_is_nobody_too(String header) {
    assertThat(client(standard(header))).isEmpty();
  }

  /// A proxy that writes the one header passes the other on, as its client wrote it.
  @Test
  void DR2_two_headers_that_differ_are_both_not_believed() {
    var forged =
        HttpFields.build()
            .add("X-Forwarded-For", "203.0.113.9")
            .add("Forwarded", "for=198.51.100.7");
    assertThat(client(forged)).isEmpty();
    var agreed =
        HttpFields.build()
            .add("X-Forwarded-For", "203.0.113.9")
            .add("Forwarded", "for=203.0.113.9");
    assertThat(client(agreed)).contains(InetAddress.ofLiteral("203.0.113.9"));
  }

  @Test
  void a_way_without_end_is_read_from_its_end_only() {
    assertThat(client(plain("1.1.1.1, ".repeat(500) + "203.0.113.9")))
        .contains(InetAddress.ofLiteral("203.0.113.9"));
    assertThat(client(plain("203.0.113.9, " + "10.0.0.2, ".repeat(500) + "10.0.0.2")))
        .contains(InetAddress.ofLiteral("10.0.0.2"));
  }

  private static HttpFields plain(String header) {
    return HttpFields.build().add("X-Forwarded-For", header);
  }

  private static HttpFields standard(String header) {
    return HttpFields.build().add("Forwarded", header);
  }

  private static Optional<InetAddress> client(HttpFields headers) {
    return Hops.client(headers, PROXIES::include);
  }
}
