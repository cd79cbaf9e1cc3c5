package matinee.server.door;

import java.net.InetAddress;

/// A block of addresses as operators write it: `10.0.0.0/8`, `2001:db8::/32`, or one address.
///
/// @param bits how many leading bits an address of the block shares with the first
public record AddressBlock(InetAddress first, int bits) {
  /// From what is written; names are not looked up.
  ///
  /// @throws IllegalArgumentException when it is no such block
  public static AddressBlock of(String written) {
    int slash = written.indexOf('/');
    InetAddress first = InetAddress.ofLiteral(slash < 0 ? written : written.substring(0, slash));
    int most = first.getAddress().length * Byte.SIZE;
    int bits = slash < 0 ? most : Integer.parseInt(written.substring(slash + 1));
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException("a block of addresses has 0 to " + most + " bits");
    }
    return new AddressBlock(first, bits);
  }

  boolean contains(InetAddress address) {
    byte[] own = first.getAddress();
    byte[] other = address.getAddress();
    if (own.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % Byte.SIZE;
      if (((own[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
