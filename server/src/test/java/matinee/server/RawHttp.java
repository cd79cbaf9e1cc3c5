package matinee.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// HTTP by hand, so that a test can say what no proper client would.
final class RawHttp {
  private static final int PATIENCE_MS = 10_000;
  private static final int STATUS_AT = "HTTP/1.1 ".length();
  private static final int STATUS_DIGITS = 3;

  private RawHttp() {}

  record Answer(int status, Map<String, String> headers, ByteBuffer body) {
    String text() {
      return StandardCharsets.UTF_8.decode(body.duplicate()).toString();
    }

    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  static Answer get(int port, String target, String... headers) throws IOException {
    return send(port, "GET", target, "", headers);
  }

  static Answer send(int port, String method, String target, String body, String... headers)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String length =
        bytes.length > 0 || method.equals("POST") ? "Content-Length: " + bytes.length + "\r\n" : "";
    return raw(port, head(method, target, port, List.of(headers)) + length + "\r\n" + body);
  }

  static Answer chunked(int port, String target, String chunks, String... headers)
      throws IOException {
    return raw(
        port,
        head("POST", target, port, List.of(headers))
            + "Transfer-Encoding: chunked\r\n\r\n"
            + chunks);
  }

  /// Whatever this is, and what is answered until the end.
  static Answer raw(int port, String request) throws IOException {
    try (Socket socket = connect(port)) {
      return over(socket, request);
    }
  }

  /// The same over a connection that stands, encrypted perhaps.
  static Answer over(Socket socket, String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    InputStream in = socket.getInputStream();
    String head = readHead(in);
    return answer(head, ByteBuffer.wrap(in.readAllBytes()));
  }

  /// Whatever this is, and the first answer; the connection may stay open.
  static Answer first(int port, String request) throws IOException {
    try (Socket socket = connect(port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      InputStream in = socket.getInputStream();
      Answer head = answer(readHead(in), ByteBuffer.allocate(0));
      int length = Integer.parseInt("0" + head.header("Content-Length"));
      return new Answer(head.status(), head.headers(), ByteBuffer.wrap(in.readNBytes(length)));
    }
  }

  /// The head of the first answer to whatever this is.
  static Answer head(int port, String request) throws IOException {
    try (Socket socket = connect(port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return answer(readHead(socket.getInputStream()), ByteBuffer.allocate(0));
    }
  }

  /// The head of an answer to an upgrade, whatever follows.
  static Answer knock(int port, String target, List<String> headers) throws IOException {
    StringBuilder request = new StringBuilder("GET " + target + " HTTP/1.1\r\n");
    request.append("Host: 127.0.0.1:").append(port).append("\r\n");
    headers.forEach(header -> request.append(header).append("\r\n"));
    try (Socket socket = connect(port)) {
      socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.UTF_8));
      return answer(readHead(socket.getInputStream()), ByteBuffer.allocate(0));
    }
  }

  static String readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no answer: " + head);
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static String head(String method, String target, int port, List<String> headers) {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    if (headers.stream().noneMatch(header -> header.startsWith("Host:"))) {
      head.append("Host: 127.0.0.1:").append(port).append("\r\n");
    }
    headers.forEach(header -> head.append(header).append("\r\n"));
    return head + "Connection: close\r\n";
  }

  private static Socket connect(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MS);
    return socket;
  }

  private static Answer answer(String head, ByteBuffer body) {
    List<String> lines = head.lines().toList();
    Map<String, String> headers = new TreeMap<>();
    for (String field : lines.subList(1, lines.size() - 1)) {
      int colon = field.indexOf(':');
      headers.merge(
          field.substring(0, colon).toLowerCase(Locale.ROOT),
          field.substring(colon + 1).strip(),
          (first, next) -> first + ", " + next);
    }
    String status = lines.getFirst().substring(STATUS_AT, STATUS_AT + STATUS_DIGITS);
    return new Answer(Integer.parseInt(status), headers, body);
  }
}
