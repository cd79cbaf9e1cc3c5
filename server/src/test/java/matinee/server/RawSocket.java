package matinee.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import matinee.protocol.ServerFrame;
import matinee.protocol.codec.WireCodec;

/// A WebSocket by hand, so that a test can send what no proper client would. Blocking; one thread.
final class RawSocket implements AutoCloseable {
  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  private static final int PATIENCE_MS = 10_000;
  private static final int FIN = 0x80;
  private static final int MASKED = 0x80;
  private static final byte[] MASK = {0x12, 0x34, 0x56, 0x78};
  private static final WireCodec CODEC = new WireCodec();

  private final Socket socket;
  private final DataInputStream in;

  /// What the server sent: a text, or how it ended.
  sealed interface Heard {
    record Text(String text) implements Heard {}

    record Pong(String payload) implements Heard {}

    record Closed(int number, String reason) implements Heard {}

    /// The connection ended without a close frame.
    record Gone() implements Heard {}
  }

  private RawSocket(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
  }

  static RawSocket open(int port, String roomId, String... headers) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    return over(socket, "127.0.0.1:" + port, roomId, headers);
  }

  /// Over a connection that stands, encrypted perhaps.
  static RawSocket over(Socket socket, String host, String roomId, String... headers)
      throws IOException {
    socket.setSoTimeout(PATIENCE_MS);
    String request =
        "GET /api/rooms/%s/live HTTP/1.1\r\nHost: %s\r\n".formatted(roomId, host)
            + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + "Sec-WebSocket-Protocol: matinee.v1\r\n"
            + Arrays.stream(headers).map(line -> line + "\r\n").collect(Collectors.joining())
            + "\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    RawSocket opened = new RawSocket(socket);
    String head = RawHttp.readHead(opened.in);
    if (!head.startsWith("HTTP/1.1 101 ")) {
      throw new IOException("not upgraded: " + head);
    }
    return opened;
  }

  void text(String text) throws IOException {
    frame(FIN | TEXT, text.getBytes(StandardCharsets.UTF_8), true);
  }

  /// A single frame, its first byte as it is to be sent.
  void frame(int first, byte[] payload, boolean masked) throws IOException {
    raw(encoded(first, payload, masked));
  }

  static byte[] encoded(int first, byte[] payload, boolean masked) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(first);
    int mask = masked ? MASKED : 0;
    if (payload.length < 126) {
      out.write(mask | payload.length);
    } else if (payload.length < 65_536) {
      out.write(mask | 126);
      out.write(payload.length >> 8);
      out.write(payload.length);
    } else {
      out.write(mask | 127);
      out.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
    }
    if (masked) {
      out.writeBytes(MASK);
    }
    for (int i = 0; i < payload.length; i++) {
      out.write(masked ? payload[i] ^ MASK[i % 4] : payload[i]);
    }
    return out.toByteArray();
  }

  void raw(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  Heard hear() throws IOException {
    try {
      ByteArrayOutputStream message = new ByteArrayOutputStream();
      while (true) {
        int first = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        if (length == 126) {
          length = in.readUnsignedShort();
        } else if (length == 127) {
          length = Math.toIntExact(in.readLong());
        }
        byte[] payload = in.readNBytes(length);
        switch (first & 0x0f) {
          case TEXT, CONTINUATION -> {
            message.writeBytes(payload);
            if ((first & FIN) != 0) {
              return new Heard.Text(message.toString(StandardCharsets.UTF_8));
            }
          }
          case CLOSE -> {
            return closed(ByteBuffer.wrap(payload));
          }
          case PONG -> {
            return new Heard.Pong(new String(payload, StandardCharsets.UTF_8));
          }
          default -> {}
        }
      }
    } catch (EOFException | SocketException e) {
      return new Heard.Gone();
    }
  }

  /// The next frame of this kind; others are passed over.
  <F extends ServerFrame> F next(Class<F> kind) throws IOException {
    while (true) {
      switch (hear()) {
        case Heard.Text(String text) -> {
          ServerFrame frame = CODEC.decodeServerFrame(text.getBytes(StandardCharsets.UTF_8));
          if (kind.isInstance(frame)) {
            return kind.cast(frame);
          }
        }
        case Heard.Pong _ -> {}
        case Heard.Closed closed -> throw new IOException(kind.getSimpleName() + "? " + closed);
        case Heard.Gone() -> throw new IOException(kind.getSimpleName() + "? gone");
      }
    }
  }

  /// How it ends, whatever is said before.
  Heard end() throws IOException {
    Heard heard = hear();
    while (heard instanceof Heard.Text || heard instanceof Heard.Pong) {
      heard = hear();
    }
    return heard;
  }

  ServerFrame.Welcome hello(String name) throws IOException {
    text("{\"type\":\"hello\",\"name\":\"" + name + "\"}");
    return next(ServerFrame.Welcome.class);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static Heard closed(ByteBuffer payload) {
    if (payload.remaining() < 2) {
      return new Heard.Closed(0, "");
    }
    int number = payload.getShort() & 0xffff;
    return new Heard.Closed(number, StandardCharsets.UTF_8.decode(payload).toString());
  }
}
