package matinee.server.door;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import matinee.server.gateway.AddressSockets;
import matinee.server.host.Timers;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// A door that lets in so many sockets, in all and of one address, and closes any other at once:
/// before TLS and before a byte of it is read.
public final class GuardedConnector extends ServerConnector {
  private final DoorLimits limits;
  private final Timers timers;
  private final Predicate<InetAddress> isProxy;
  private final AddressSockets sockets;

  /// A door that is not open yet.
  ///
  /// @param isProxy whether an address stands for many people
  public GuardedConnector(
      Server server,
      DoorLimits limits,
      Timers timers,
      Predicate<InetAddress> isProxy,
      ConnectionFactory... factories) {
    super(server, factories);
    this.limits = limits;
    this.timers = timers;
    this.isProxy = isProxy;
    this.sockets = new AddressSockets(limits.connectionsPerAddress(), limits.connections());
  }

  /// Runs a task when the selector of this socket has served all who are readable now; at once when
  /// it came through no door of ours.
  public static Executor turnsEnd(EndPoint endPoint) {
    return GuardedEndPoint.under(endPoint).map(GuardedEndPoint::turnsEnd).orElse(Runnable::run);
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) throws IOException {
    var place = enter(channel);
    if (place == null) {
      throw new IOException("too many connections"); // Jetty closes the socket, in silence
    }
    return new GuardedEndPoint(channel, selector, key, getScheduler(), place, limits, timers);
  }

  private AddressSockets.@org.jspecify.annotations.Nullable Place enter(SocketChannel channel)
      throws IOException {
    return channel.getRemoteAddress() instanceof InetSocketAddress from
            && !isProxy.test(from.getAddress())
        ? sockets.enter(from.getAddress())
        : sockets.enterForMany();
  }
}
