package matinee.server.door;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import matinee.server.gateway.ClientAddress;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// The proxies that are believed when they say whom they were asked by, and whether over TLS. What
/// anybody else says of that is not read. Immutable.
public final class TrustedProxies implements HttpConfiguration.Customizer {
  private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

  private final List<AddressBlock> blocks;

  public TrustedProxies(List<AddressBlock> blocks) {
    this.blocks = List.copyOf(blocks);
  }

  public boolean include(InetAddress address) {
    return blocks.stream().anyMatch(block -> block.contains(address));
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    if (blocks.isEmpty() || !include(ClientAddress.of(request))) {
      return request;
    }
    return new Forwarded(
        request,
        Hops.client(request.getHeaders(), this::include),
        request.getHeaders().get(FORWARDED_PROTO));
  }

  /// A request as its client made it.
  private static final class Forwarded extends Request.Wrapper {
    private final ConnectionMetaData connection;
    private final HttpURI uri;

    Forwarded(Request request, Optional<InetAddress> client, @Nullable String scheme) {
      super(request);
      this.connection =
          client
              .<ConnectionMetaData>map(at -> new From(request.getConnectionMetaData(), at))
              .orElseGet(request::getConnectionMetaData);
      this.uri =
          HttpScheme.HTTPS.is(scheme) || HttpScheme.HTTP.is(scheme)
              ? HttpURI.build(request.getHttpURI()).scheme(scheme).asImmutable()
              : request.getHttpURI();
    }

    @Override
    public HttpURI getHttpURI() {
      return uri;
    }

    @Override
    public boolean isSecure() {
      return HttpScheme.HTTPS.is(uri.getScheme());
    }

    @Override
    public ConnectionMetaData getConnectionMetaData() {
      return connection;
    }
  }

  private static final class From extends ConnectionMetaData.Wrapper {
    private final SocketAddress client;

    From(ConnectionMetaData proxy, InetAddress client) {
      super(proxy);
      this.client = new InetSocketAddress(client, 0);
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
      return client;
    }
  }
}
