package matinee.server.gateway;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// Which pages may open a live connection. A browser names the page's origin; what is not a browser
/// names none, and is let in, because it could name any. Immutable.
public final class Origins {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private final Set<String> allowed;

  /// The rule of one server.
  ///
  /// @param allowed origins beyond the server's own, as `scheme://host[:port]`
  public Origins(Stream<URI> allowed) {
    this.allowed = allowed.map(Origins::originOf).collect(Collectors.toUnmodifiableSet());
  }

  boolean allow(Request request) {
    List<String> said = request.getHeaders().getValuesList(HttpHeader.ORIGIN);
    String own = ownOrigin(request);
    return said.size() <= 1 && said.stream().allMatch(origin -> allow(origin, own));
  }

  boolean allow(String origin, @Nullable String own) {
    String lower = origin.toLowerCase(Locale.ROOT);
    return lower.equals(own) || allowed.contains(lower);
  }

  private static @Nullable String ownOrigin(Request request) {
    String host = Request.getServerName(request);
    return host == null
        ? null
        : origin(request.getHttpURI().getScheme(), host, Request.getServerPort(request));
  }

  private static String originOf(URI address) {
    return origin(address.getScheme(), address.getHost(), address.getPort());
  }

  /// As a browser writes it: lower case, and without the port that goes without saying.
  static String origin(String scheme, String host, int port) {
    String lower = scheme.toLowerCase(Locale.ROOT);
    boolean usual =
        port <= 0
            || (port == HTTP_PORT && lower.equals("http"))
            || (port == HTTPS_PORT && lower.equals("https"));
    return lower + "://" + host.toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port);
  }
}
