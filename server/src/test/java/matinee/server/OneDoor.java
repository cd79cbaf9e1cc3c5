package matinee.server;

import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;

/// A door of a [PocketServer]: nobody listens at it, connections are handed in as [Wire]s.
final class OneDoor extends AbstractConnector {
  private static final int NO_ACCEPTORS = 0;

  OneDoor(Server server, OneThread thread, ByteBufferPool buffers, ConnectionFactory http) {
    super(server, thread, thread, buffers, NO_ACCEPTORS, http);
  }

  @Override
  protected void accept(int acceptor) {
    throw new IllegalStateException("nobody listens here");
  }

  @Override
  public Object getTransport() {
    return this;
  }
}
