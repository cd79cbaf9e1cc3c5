package matinee.loadtest.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

/// One WebSocket of a bot. Confined to its [Loop].
public final class Wire {
  /// What a page is told when a connection went away, or never came, without a word.
  public static final int LOST = 1006;

  private static final int SWITCHING = 101;
  private static final int PONG = 10;
  private static final int NO_CODE = 1005;
  private static final int CODE_BYTES = 2;
  private static final String STATUS = "HTTP/1\\.1 (\\d{3}).*";

  private final Loop loop;
  private final Ear ear;
  private final SocketChannel channel;
  private final SelectionKey key;
  private final Outgoing outgoing = new Outgoing();
  private final FrameReader reader = new FrameReader();
  private final Queue<ByteBuffer> waiting = new ArrayDeque<>();
  private State state = State.CONNECTING;
  private boolean reading = true;

  private enum State {
    CONNECTING,
    SHAKING_HANDS,
    OPEN,
    GONE
  }

  /// Who listens to a wire.
  public interface Ear {
    void opened();

    /// A whole text frame.
    ///
    /// @param atNanos when its last byte was read
    void heard(byte[] utf8, long atNanos);

    /// Nothing comes after it. Not called for a close of our own.
    void closed(int code, String reason);
  }

  Wire(
      Loop loop,
      Selector selector,
      InetSocketAddress server,
      String path,
      int receiveBytes,
      Ear ear) {
    this.loop = loop;
    this.ear = ear;
    this.waiting.add(outgoing.handshake(server, path));
    try {
      channel = SocketChannel.open();
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      if (receiveBytes > 0) {
        channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBytes);
      }
      key = channel.register(selector, SelectionKey.OP_CONNECT, this);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // this machine is out of sockets
    }
    try {
      if (channel.connect(server)) {
        connected();
      }
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage());
      loop.post(() -> lost(why)); // nobody hears of a wire they don't have yet
    }
  }

  /// Who listens to it, so that a former wire can be told from the present one.
  public Ear ear() {
    return ear;
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  public void send(byte[] utf8) {
    write(outgoing.frame(FrameReader.TEXT, utf8));
  }

  /// Goes without waiting for the other side's word.
  public void close() {
    if (state == State.OPEN) {
      write(outgoing.frame(FrameReader.CLOSE, new byte[] {0x03, (byte) 0xe8}));
    }
    end();
  }

  /// Torn off: the other side gets a reset.
  public void abort() {
    if (state != State.GONE) {
      try {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException e) {
        // it was torn off from the other side already
      }
      end();
    }
  }

  /// From now on nothing is read: the kernel's buffers fill, then the server's.
  public void stopReading() {
    reading = false;
    interest();
  }

  public void readAgain() {
    reading = true;
    interest();
  }

  void ready() {
    try {
      if (state == State.CONNECTING && channel.finishConnect()) {
        connected();
      }
      if (state != State.GONE && key.isWritable()) {
        flush();
      }
      if (state != State.GONE && reading && key.isReadable()) {
        read();
      }
    } catch (IOException e) {
      lost(String.valueOf(e.getMessage()));
    }
  }

  private void connected() throws IOException {
    state = State.SHAKING_HANDS;
    flush();
  }

  private void write(ByteBuffer bytes) {
    if (state == State.GONE) {
      return;
    }
    waiting.add(bytes);
    if (state == State.OPEN) {
      try {
        flush();
      } catch (IOException e) {
        String why = String.valueOf(e.getMessage());
        loop.post(() -> lost(why)); // not in the middle of what its owner is doing
      }
    }
  }

  private void flush() throws IOException {
    for (ByteBuffer next = waiting.peek(); next != null; next = waiting.peek()) {
      loop.written(channel.write(next));
      if (next.hasRemaining()) {
        break;
      }
      waiting.remove();
    }
    interest();
  }

  private void interest() {
    if (state != State.GONE && state != State.CONNECTING) {
      int ops = reading ? SelectionKey.OP_READ : 0;
      key.interestOps(waiting.isEmpty() ? ops : ops | SelectionKey.OP_WRITE);
    }
  }

  private void read() throws IOException {
    ByteBuffer incoming = loop.incoming();
    int count = channel.read(incoming);
    long atNanos = System.nanoTime();
    if (count < 0) {
      lost("the connection ended");
      return;
    }
    loop.read(count);
    reader.feed(incoming.flip());
    if (state == State.SHAKING_HANDS) {
      shakeHands();
    }
    while (state == State.OPEN) {
      FrameReader.Message message = reader.next();
      if (message == null) {
        return;
      }
      take(message, atNanos);
    }
  }

  private void shakeHands() {
    String head = reader.head();
    if (head == null) {
      return;
    }
    String first = head.lines().findFirst().orElse("");
    int status = first.matches(STATUS) ? Integer.parseInt(first.replaceFirst(STATUS, "$1")) : 0;
    if (status == SWITCHING) {
      state = State.OPEN;
      ear.opened();
    } else {
      lost(first);
    }
  }

  private void take(FrameReader.Message message, long atNanos) {
    byte[] payload = message.payload();
    switch (message.opcode()) {
      case FrameReader.TEXT -> ear.heard(payload, atNanos);
      case FrameReader.PING -> write(outgoing.frame(PONG, payload));
      case FrameReader.CLOSE -> {
        write(outgoing.frame(FrameReader.CLOSE, payload));
        end();
        boolean named = payload.length >= CODE_BYTES;
        ear.closed(
            named ? ByteBuffer.wrap(payload).getShort() & 0xffff : NO_CODE,
            new String(
                payload,
                Math.min(CODE_BYTES, payload.length),
                payload.length - Math.min(CODE_BYTES, payload.length),
                StandardCharsets.UTF_8));
      }
      default -> {} // a pong was heard, which is all it is for
    }
  }

  private void lost(String why) {
    if (state != State.GONE) {
      end();
      ear.closed(LOST, why);
    }
  }

  private void end() {
    state = State.GONE;
    waiting.clear();
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
