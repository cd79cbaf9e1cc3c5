package matinee.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/// Somebody with an address of their own who asks a web server over TLS. (All of 127.0.0.0/8 is
/// this machine, on Linux.)
record TlsVisitor(InFront door, String address, SSLContext trusting) {
  private static final int PATIENCE_MS = 15_000;

  static TlsVisitor at(InFront door, String address) throws GeneralSecurityException, IOException {
    KeyStore known = KeyStore.getInstance("PKCS12");
    known.load(null, null);
    known.setCertificateEntry("a", door.trusted());
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return new TlsVisitor(door, address, context);
  }

  String host() {
    return InFront.NAME + ":" + door.port();
  }

  RawHttp.Answer get(String target, String... headers) throws IOException {
    return ask("GET", target, "", headers);
  }

  RawHttp.Answer makeRoom(String... headers) throws IOException {
    return ask("POST", "/api/rooms", "Content-Length: 0\r\n", headers);
  }

  private RawHttp.Answer ask(String method, String target, String length, String... headers)
      throws IOException {
    StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    request.append("Host: ").append(host()).append("\r\nConnection: close\r\n").append(length);
    List.of(headers).forEach(header -> request.append(header).append("\r\n"));
    try (SSLSocket socket = connect()) {
      return RawHttp.over(socket, request + "\r\n");
    }
  }

  RawSocket live(String roomId, String... headers) throws IOException {
    return RawSocket.over(connect(), host(), roomId, headers);
  }

  private SSLSocket connect() throws IOException {
    Socket plain = new Socket();
    plain.bind(new InetSocketAddress(address, 0));
    plain.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), door.port()));
    plain.setTcpNoDelay(true);
    SSLSocket socket =
        (SSLSocket)
            trusting.getSocketFactory().createSocket(plain, InFront.NAME, door.port(), true);
    SSLParameters named = socket.getSSLParameters();
    named.setServerNames(List.of(new SNIHostName(InFront.NAME)));
    named.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(named);
    socket.setSoTimeout(PATIENCE_MS);
    return socket;
  }
}
