package matinee.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.util.BufferUtil;

/// One TCP connection to a [PocketServer], without the TCP: bytes in, bytes out, either end may
/// hang up, and this side may stop reading. Confined to the thread that works the server off.
public final class Wire {
  private static final int SEND_BUFFER = 1_024;

  private final Cable cable;
  private boolean hungUp;

  private static final class Cable extends ByteArrayEndPoint {
    private final Connector connector;
    private boolean stalled;

    Cable(Connector connector) {
      super(connector.getScheduler(), connector.getIdleTimeout(), null, SEND_BUFFER, true);
      this.connector = connector;
    }

    @Override
    protected void execute(Runnable task) {
      connector.getExecutor().execute(task);
    }

    @Override
    public boolean flush(ByteBuffer... buffers) throws IOException {
      return !stalled && super.flush(buffers);
    }

    @Override
    public void onClose(Throwable cause) {
      Connection connection = getConnection();
      if (connection != null) {
        connection.onClose(cause);
      }
      super.onClose(cause);
    }
  }

  Wire(Connector connector, HttpConnectionFactory http) {
    this.cable = new Cable(connector);
    Connection connection = http.newConnection(connector, cable);
    cable.setConnection(connection);
    connection.onOpen();
  }

  public boolean isOpen() {
    return cable.isOpen() && !hungUp;
  }

  public void send(byte[] bytes) {
    if (isOpen() && bytes.length > 0) {
      cable.addInput(ByteBuffer.wrap(bytes));
    }
  }

  /// This side has no more to say, and goes.
  public void hangUp() {
    if (isOpen()) {
      stall(false);
      cable.addInputEOF();
      hungUp = true;
    }
  }

  /// Nothing more comes of it: what an idle timeout or the network does to a connection in the end.
  public void cut() {
    hungUp = true;
    cable.close();
  }

  /// From now on nothing gets through to this side, or it does again.
  public void stall(boolean on) {
    cable.stalled = on;
    if (!on) {
      cable.getWriteFlusher().completeWrite();
    }
  }

  /// What the server wrote since the last time.
  public byte[] read() {
    ByteArrayOutputStream all = new ByteArrayOutputStream(0);
    while (BufferUtil.hasContent(cable.getOutput())) {
      all.writeBytes(BufferUtil.toArray(cable.takeOutput()));
    }
    return all.toByteArray();
  }
}
