package matinee.server.gateway;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import matinee.server.HandTime;
import org.junit.jupiter.api.Test;

class AddressLimitsTest {
  private final HandTime time = new HandTime();

  @Test
  void GW5_each_address_has_its_own_rate() {
    var rates = new AddressRates(Rate.perMinute(2), time);
    assertThat(rates.ask(address("192.0.2.1"))).isZero();
    assertThat(rates.ask(address("192.0.2.1"))).isZero();
    assertThat(rates.ask(address("192.0.2.1"))).isEqualTo(Duration.ofSeconds(30));
    assertThat(rates.ask(address("192.0.2.2"))).isZero();
  }

  @Test
  void an_address_may_come_back_after_its_wait() {
    var rates = new AddressRates(Rate.perMinute(1), time);
    assertThat(rates.ask(address("192.0.2.1"))).isZero();
    time.pass(rates.ask(address("192.0.2.1")));
    assertThat(rates.ask(address("192.0.2.1"))).isZero();
  }

  @Test
  void one_households_ipv6_is_one_address() {
    var rates = new AddressRates(Rate.perMinute(1), time);
    assertThat(rates.ask(address("2001:db8:1:2:aaaa::1"))).isZero();
    assertThat(rates.ask(address("2001:db8:1:2:bbbb::2"))).isPositive();
    assertThat(rates.ask(address("2001:db8:1:3::1"))).isZero();
  }

  @Test
  void GW5_one_socket_too_many_is_turned_away_and_takes_no_place() {
    var sockets = new AddressSockets(2);
    var first = requireNonNull(sockets.enter(address("192.0.2.1")));
    assertThat(sockets.enter(address("192.0.2.1"))).isNotNull();
    assertThat(sockets.enter(address("192.0.2.1"))).isNull();
    assertThat(sockets.enter(address("192.0.2.1"))).isNull();
    assertThat(sockets.enter(address("192.0.2.2"))).isNotNull();
    first.leave();
    assertThat(sockets.enter(address("192.0.2.1"))).isNotNull();
  }

  @Test
  void a_place_is_given_back_once() {
    var sockets = new AddressSockets(2);
    var first = requireNonNull(sockets.enter(address("192.0.2.1")));
    assertThat(sockets.enter(address("192.0.2.1"))).isNotNull();
    first.leave();
    first.leave();
    assertThat(sockets.enter(address("192.0.2.1"))).isNotNull();
    assertThat(sockets.enter(address("192.0.2.1"))).isNull();
  }

  @Test
  void whoever_is_gone_is_forgotten() {
    var sockets = new AddressSockets(0);
    var place = requireNonNull(sockets.enter(address("192.0.2.1")));
    assertThat(sockets.addresses()).isEqualTo(1);
    place.leave();
    assertThat(sockets.addresses()).isZero();
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
