package matinee.protocol;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Hosts that mean another machine to everybody: this one, and those of the network one happens to
/// be in. Who puts such an address on sends everybody's browser to their own router (QU4). Names
/// are not looked up.
public final class PrivateHost {
  private static final Pattern OCTETS = Pattern.compile("[0-9.]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
  private static final Pattern CANONICAL = Pattern.compile("((0|[1-9][0-9]{0,2})(\\.|$)){4}");

  private PrivateHost() {}

  /// Whether two machines would not understand the same by it: a browser takes what ends in a
  /// number for an address of IPv4, be it octal, hexadecimal or in fewer parts.
  static boolean isAmbiguous(String host) {
    String bare = bare(host);
    String last = bare.substring(bare.lastIndexOf('.') + 1);
    return !bare.contains(":")
        && NUMBER.matcher(last).matches()
        && !CANONICAL.matcher(bare).matches();
  }

  /// The host of that address, if it is of a private network.
  public static Optional<String> in(String address) {
    String host = address.contains("://") ? URI.create(address).getHost() : null;
    return Optional.ofNullable(host).map(PrivateHost::bare).filter(PrivateHost::isPrivate);
  }

  /// Without brackets and the dot at the end, in lower case.
  public static String bare(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    String inside =
        lower.startsWith("[") && lower.endsWith("]")
            ? lower.substring(1, lower.length() - 1)
            : lower;
    return inside.endsWith(".") ? inside.substring(0, inside.length() - 1) : inside;
  }

  static boolean isPrivate(String host) {
    if (host.equals("localhost") || host.endsWith(".localhost")) {
      return true;
    }
    return literal(host).filter(PrivateHost::isPrivate).isPresent();
  }

  /// The address that a bare host spells, if it is no name.
  public static Optional<InetAddress> literal(String host) {
    if (!host.contains(":") && !OCTETS.matcher(host).matches()) {
      return Optional.empty();
    }
    try {
      int zone = host.indexOf('%');
      return Optional.of(InetAddress.ofLiteral(zone < 0 ? host : host.substring(0, zone)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Whether two bare hosts are one: this machine has several names for itself.
  public static boolean areSame(String host, String other) {
    return host.equals(other) || (isThisMachine(host) && isThisMachine(other));
  }

  private static boolean isThisMachine(String host) {
    return host.equals("localhost")
        || literal(host).filter(InetAddress::isLoopbackAddress).isPresent();
  }

  private static boolean isPrivate(InetAddress address) {
    byte first = address.getAddress()[0];
    boolean isUniqueLocal = address instanceof Inet6Address && (first & 0xFE) == 0xFC;
    boolean isOfThisNetwork = !(address instanceof Inet6Address) && first == 0;
    return isUniqueLocal
        || isOfThisNetwork
        || address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress();
  }
}
