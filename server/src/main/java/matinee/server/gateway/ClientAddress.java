package matinee.server.gateway;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jetty.server.Request;

/// Where a request comes from: the one place that says so, for every limit by address. Behind a
/// proxy that the operator trusts the request has been given its client's address before it gets
/// here.
public final class ClientAddress {
  private ClientAddress() {}

  public static InetAddress of(Request request) {
    return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress at
            && at.getAddress() != null
        ? at.getAddress()
        : InetAddress.getLoopbackAddress();
  }
}
