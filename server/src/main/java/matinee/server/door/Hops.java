package matinee.server.door;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.QuotedCSV;

/// The way a request says it came, from its client through every proxy: `X-Forwarded-For` or
/// `Forwarded` (RFC 7239). Each proxy adds whom it was asked by at the end, and only what a trusted
/// one added is true.
final class Hops {
  private static final String FOR = "for=";
  private static final int MOST = 32;

  private Hops() {}

  /// Whom the first trusted proxy was asked by. Nothing when the request does not say, says it in
  /// two ways that differ (a proxy writes one of them and passes the other on as it came), or says
  /// something else than addresses.
  static Optional<InetAddress> client(HttpFields headers, Predicate<InetAddress> isProxy) {
    List<String> plain = headers.getCSV(HttpHeader.X_FORWARDED_FOR, false);
    List<String> elements = elements(headers);
    if (elements.isEmpty()) {
      return beforeTheProxies(plain, isProxy);
    }
    Optional<InetAddress> said =
        beforeTheProxies(elements.stream().map(Hops::forOf).toList(), isProxy);
    return plain.isEmpty() || beforeTheProxies(plain, isProxy).equals(said)
        ? said
        : Optional.empty();
  }

  private static List<String> elements(HttpFields headers) {
    try {
      QuotedCSV elements = new QuotedCSV(true);
      headers.getValuesList(HttpHeader.FORWARDED).forEach(elements::addValue);
      return elements.getValues();
    } catch (IllegalArgumentException e) {
      return List.of(""); // it is there, and says nothing
    }
  }

  /// Read from the end, where the proxies wrote.
  private static Optional<InetAddress> beforeTheProxies(
      List<String> hops, Predicate<InetAddress> isProxy) {
    Optional<InetAddress> last = Optional.empty();
    for (String hop : hops.reversed().subList(0, Math.min(hops.size(), MOST))) {
      last = address(hop);
      if (last.isEmpty() || !isProxy.test(last.get())) {
        return last;
      }
    }
    return last;
  }

  private static String forOf(String element) {
    for (String pair : element.split(";", -1)) {
      String plain = pair.strip();
      if (plain.toLowerCase(Locale.ROOT).startsWith(FOR)) {
        return plain.substring(FOR.length()).replace("\"", "").strip();
      }
    }
    return "";
  }

  /// `192.0.2.1`, `192.0.2.1:4711`, `2001:db8::1`, `[2001:db8::1]` or `[2001:db8::1]:4711`. A name
  /// is no address, and is not looked up.
  private static Optional<InetAddress> address(String hop) {
    String literal = hop;
    if (hop.startsWith("[")) {
      int end = hop.indexOf(']');
      literal = end < 0 ? "" : hop.substring(1, end);
    } else if (hop.indexOf(':') == hop.lastIndexOf(':') && hop.indexOf(':') > 0) {
      literal = hop.substring(0, hop.indexOf(':'));
    }
    try {
      return literal.indexOf('%') >= 0
          ? Optional.empty()
          : Optional.of(InetAddress.ofLiteral(literal));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
