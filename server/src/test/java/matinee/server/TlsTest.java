package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import matinee.server.door.CertificateFiles;
import matinee.server.door.DoorLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A server that speaks TLS itself.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {
  private Matinee server;
  private SSLContext trusting;
  private CertificateFiles files;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    TestCertificate made = TestCertificate.of("EC", 1);
    files =
        new CertificateFiles(
            Files.writeString(folder.resolve("cert.pem"), made.certificatePem()),
            Files.writeString(folder.resolve("key.pem"), made.keyPem()));
    server = Matinee.start(ServerConfig.onAnyPort().withCertificate(files));
    KeyStore known = KeyStore.getInstance("PKCS12");
    known.load(null, null);
    known.setCertificateEntry("a", made.certificate());
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(known);
    trusting = SSLContext.getInstance("TLS");
    trusting.init(null, trust.getTrustManagers(), null);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void DR3_the_page_comes_over_tls_and_is_asked_for_so_from_then_on() throws IOException {
    String head = ask("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertThat(head)
        .startsWith("HTTP/1.1 200")
        .contains("Strict-Transport-Security: max-age=31536000");
    assertThat(ask("GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 404")
        .contains("Strict-Transport-Security: max-age=31536000");
    assertThat(ask("NONSENSE\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("Strict-Transport-Security: max-age=31536000");
  }

  @Test
  void DR3_its_own_origin_is_one_of_tls() throws IOException {
    String own = "https://localhost:" + server.port();
    assertThat(live(own)).startsWith("HTTP/1.1 101");
    assertThat(live("http://localhost:" + server.port())).startsWith("HTTP/1.1 403");
  }

  @Test
  void DR3_nobody_is_served_without_it() {
    assertThatThrownBy(() -> RawHttp.get(server.port(), "/")).isInstanceOf(IOException.class);
  }

  @Test
  void DR3_old_ways_of_encryption_are_not_spoken() throws IOException {
    try (SSLSocket socket = socket()) {
      socket.setEnabledProtocols(new String[] {"TLSv1.1"});
      assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
    }
  }

  @Test
  void DR1_a_handshake_that_does_not_come_is_not_waited_for() throws IOException {
    var soon = new DoorLimits(0, 0, Duration.ofMillis(300), Duration.ofSeconds(30));
    ServerConfig config =
        ServerConfig.onAnyPort()
            .withCertificate(files)
            .withLimits(ServerLimits.DEFAULT.withDoor(soon));
    try (Matinee quick = Matinee.start(config);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), quick.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(0x16);
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  private String live(String origin) throws IOException {
    return ask(
        "GET /api/rooms/aaaaa-aaaaa-aaaaa/live HTTP/1.1\r\nHost: localhost:%d\r\n"
                .formatted(server.port())
            + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + "Sec-WebSocket-Protocol: matinee.v1\r\nOrigin: "
            + origin
            + "\r\n\r\n");
  }

  private String ask(String request) throws IOException {
    try (SSLSocket socket = socket()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return RawHttp.readHead(socket.getInputStream());
    }
  }

  private SSLSocket socket() throws IOException {
    SSLSocket socket =
        (SSLSocket) trusting.getSocketFactory().createSocket("localhost", server.port());
    socket.setSoTimeout(10_000);
    return socket;
  }
}
