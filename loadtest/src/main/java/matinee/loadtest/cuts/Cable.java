package matinee.loadtest.cuts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// A way to the server that can be cut. Connections pass through it as streams, not as packets: a
/// silent cut keeps what is under way and hands it on when it is mended, sooner than TCP would;
/// segments that are lost are modelled as the waits that TCP makes of them. Safe for any thread.
final class Cable implements AutoCloseable {
  private static final int AT_ONCE = 4_096;
  private static final long FIRST_WAIT_MS = 200;

  private final InetSocketAddress server;
  private final ServerSocket door;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private State state = State.WHOLE;
  private double loss;

  /// What it does to a connection.
  enum State {
    WHOLE,
    /// Both ends are told at once that the other is gone.
    RESETTING,
    /// Nothing passes, and nobody is told.
    SILENT
  }

  Cable(InetSocketAddress server) throws IOException {
    this.server = server;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), door.getLocalPort());
  }

  synchronized void become(State next) {
    state = next;
    notifyAll();
    if (next == State.RESETTING) {
      open.forEach(Cable::reset);
    }
  }

  /// @param chance that a segment is lost, as is each of its repeats
  synchronized void lose(double chance) {
    loss = chance;
  }

  @Override
  public void close() {
    become(State.RESETTING);
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        open.add(client);
        Thread.ofVirtual().start(() -> carry(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void carry(Socket client) {
    try {
      if (!mayPass()) {
        reset(client);
        return;
      }
      Socket upstream = new Socket(server.getAddress(), server.getPort());
      upstream.setTcpNoDelay(true);
      client.setTcpNoDelay(true);
      open.add(upstream);
      Thread.ofVirtual().start(() -> pump(client, upstream));
      pump(upstream, client);
    } catch (IOException e) {
      reset(client);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pump(Socket from, Socket to) {
    SplittableRandom chance = new SplittableRandom(from.getPort());
    byte[] bytes = new byte[AT_ONCE];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
        repeatWhatIsLost(chance);
        if (!mayPass()) {
          return;
        }
        out.write(bytes, 0, length);
      }
      if (mayPass()) {
        to.shutdownOutput();
      }
    } catch (IOException e) {
      passTheReset(to);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(from);
    }
  }

  private void passTheReset(Socket to) {
    try {
      if (mayPass()) {
        reset(to);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// TCP waits 200 ms and sends it again, then twice that; what comes behind waits too.
  private void repeatWhatIsLost(SplittableRandom chance) throws InterruptedException {
    for (long waitMs = FIRST_WAIT_MS; chance.nextDouble() < lossNow(); waitMs *= 2) {
      TimeUnit.MILLISECONDS.sleep(waitMs);
    }
  }

  private synchronized double lossNow() {
    return loss;
  }

  /// Waits while the cut is silent. False when the connection is no more.
  private synchronized boolean mayPass() throws InterruptedException {
    while (state == State.SILENT) {
      wait();
    }
    return state == State.WHOLE;
  }

  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      // it was gone already
    }
  }
}
