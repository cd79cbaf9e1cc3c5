package matinee.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the log says of a start: what is in force, in short, and where the server is.
final class StartLines {
  private static final Logger LOG = LoggerFactory.getLogger(Matinee.class);

  private StartLines() {}

  static void starts(ServerConfig config) {
    LOG.atInfo()
        .addKeyValue("version", Build.version())
        .addKeyValue("java", Runtime.version())
        .addKeyValue("kept", kept(config.kept()))
        .addKeyValue("media", config.media() != null)
        .addKeyValue("tls", config.certificate() != null)
        .addKeyValue("proxies", config.trustedProxies().size())
        .addKeyValue("traces", config.otlp() != null)
        .addKeyValue("addresses", config.log().addresses())
        .log("Matinee starts");
  }

  static void ready(ServerConfig config, int port, int managementPort, int rooms) {
    LOG.atInfo()
        .addKeyValue("host", whose(config.host()))
        .addKeyValue("port", port)
        .addKeyValue("management", managementPort)
        .addKeyValue("url", config.publicUrl() == null ? "none" : config.publicUrl())
        .addKeyValue("rooms", rooms)
        .log("Matinee is ready");
  }

  private static String kept(KeptRooms kept) {
    if (kept.journal() != null) {
      return "journal";
    }
    return kept.state() != null ? "state" : "memory";
  }

  /// An address of this machine that says more than its digits.
  private static String whose(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      if (address.isLoopbackAddress()) {
        return "loopback";
      }
      return address.isAnyLocalAddress() ? "all" : host;
    } catch (UnknownHostException e) {
      return host; // it is said when it can't be listened on
    }
  }
}
