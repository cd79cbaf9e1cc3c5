package matinee.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnHostTest {
  /// Whoever is no browser can write any host into a request.
  @ParameterizedTest
  @CsvSource({
    "192.168.1.5, 192.168.1.5, true",
    "192.168.1.1, 192.168.1.5, false",
    "127.0.0.1, 192.168.1.5, false",
    "localhost, 127.0.0.1, true",
    "localhost, ::1, true",
    "localhost, 192.168.1.5, false",
    "::1, ::1, true",
    "films.example, 203.0.113.9, false"
  })
  void QU4_a_host_is_the_servers_own_where_it_is_what_the_connection_arrived_at(
      String said, String arrivedAt, boolean isOwn) {
    assertThat(OwnHost.spells(said, InetAddress.ofLiteral(arrivedAt))).isEqualTo(isOwn);
  }
}
