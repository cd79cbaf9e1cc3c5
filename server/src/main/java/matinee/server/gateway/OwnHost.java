package matinee.server.gateway;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import matinee.protocol.PrivateHost;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// This server's own host, as the one who asks came to it: what they put on may lie there too, even
/// where it is of a private network (QU4). Immutable.
public final class OwnHost {
  private final Optional<String> known;

  /// The host of one server.
  ///
  /// @param publicUrl what the operator says, which counts alone
  public OwnHost(@Nullable URI publicUrl) {
    this.known = Optional.ofNullable(publicUrl).map(URI::getHost).map(PrivateHost::bare);
  }

  /// Anybody can write any name into a request, so it counts only where it spells the address that
  /// the connection arrived at.
  @Nullable String of(Request request) {
    String said = Request.getServerName(request);
    if (known.isPresent() || said == null) {
      return known.orElse(null);
    }
    String name = PrivateHost.bare(said);
    boolean isTrue =
        request.getConnectionMetaData().getLocalSocketAddress() instanceof InetSocketAddress at
            && at.getAddress() != null
            && spells(name, at.getAddress());
    return isTrue ? name : null;
  }

  static boolean spells(String name, InetAddress address) {
    return (name.equals("localhost") && address.isLoopbackAddress())
        || PrivateHost.literal(name).filter(address::equals).isPresent();
  }
}
