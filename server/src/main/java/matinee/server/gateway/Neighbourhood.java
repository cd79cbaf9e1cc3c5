package matinee.server.gateway;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Whom a limit by address means: an IPv4 address, or the /64 that one household has of IPv6,
/// because there a single machine owns more addresses than could ever be counted.
public record Neighbourhood(String prefix) {
  private static final int BYTES_OF_64_BITS = 8;

  public static Neighbourhood of(InetAddress address) {
    byte[] bytes = address.getAddress();
    int length = address instanceof Inet6Address ? BYTES_OF_64_BITS : bytes.length;
    return new Neighbourhood(HexFormat.of().formatHex(Arrays.copyOf(bytes, length)));
  }
}
