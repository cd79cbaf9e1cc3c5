package matinee.server;

import java.net.URI;

/// What every setting of its kind has to be.
final class Checks {
  private static final int LARGEST_PORT = 65_535;

  private Checks() {}

  static void port(String flag, int port) {
    that(port >= 0 && port <= LARGEST_PORT, flag + " is a number from 0 to " + LARGEST_PORT);
  }

  static boolean isWebAddress(URI address) {
    return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
        && address.getHost() != null
        && address.getRawUserInfo() == null
        && address.getRawQuery() == null
        && address.getRawFragment() == null;
  }

  /// @param rule one sentence that names the flag
  static void that(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
