package matinee.server;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Optional;
import matinee.server.ops.page.OperatorToken;

/// What the server says on standard output once it can be visited: where.
final class Greeting {
  private Greeting() {}

  static String of(String scheme, String host, int port) {
    InetAddress address = addressOf(host);
    if (!address.isAnyLocalAddress()) {
      return ready(scheme, host, port);
    }
    String here = ready(scheme, "127.0.0.1", port);
    return neighbours()
        .map(shared -> here + "\nOther devices here: " + url(scheme, shared, port))
        .orElse(here);
  }

  /// Where the operator looks, with what opens it: in the fragment, which no browser sends
  /// anywhere.
  static String operator(String host, int port, OperatorToken token) {
    String here = addressOf(host).isAnyLocalAddress() ? "127.0.0.1" : host;
    return "For its operator: " + url("http", here, port) + "#" + token.text();
  }

  private static String ready(String scheme, String host, int port) {
    return "Matinee is ready: " + url(scheme, host, port);
  }

  private static String url(String scheme, String host, int port) {
    String written = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return scheme + "://" + written + ":" + port + "/";
  }

  private static InetAddress addressOf(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      return InetAddress.getLoopbackAddress(); // it was listened on, so this does not happen
    }
  }

  /// The address a phone in the same house can use.
  private static Optional<String> neighbours() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(Greeting::isUp)
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
          .filter(address -> !address.isLinkLocalAddress())
          .map(InetAddress::getHostAddress)
          .findFirst();
    } catch (SocketException e) {
      return Optional.empty();
    }
  }

  private static boolean isUp(NetworkInterface network) {
    try {
      return network.isUp();
    } catch (SocketException e) {
      return false;
    }
  }
}
