package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

  /// Found by trying it with curl: by a name that stands not in the certificate every request was
  /// answered 400, also to those who had told their browser to go on.
  @Test
  void DR3_by_a_name_that_the_certificate_does_not_know_it_is_answered_too() throws IOException {
    for (String host : List.of("192.0.2.7", "films.example:" + server.port(), "[::1]")) {
      assertThat(ask("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n")).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void DR3_its_own_origin_is_one_of_tls() throws IOException {
    String own = "https://localhost:" + server.port();
    assertThat(live(own)).startsWith("HTTP/1.1 101");
    assertThat(live("http://localhost:" + server.port())).startsWith("HTTP/1.1 403");
  }

  @Test
  void DR3_GW8_a_room_talks_over_tls() throws Exception {
    int messages = 8; // no more than one may say at once
    var heard = new CountDownLatch(messages);
    try (HttpClient http = HttpClient.newBuilder().sslContext(trusting).build()) {
      URI own = URI.create("https://localhost:" + server.port());
      String made =
          http.send(
                  HttpRequest.newBuilder(own.resolve("/api/rooms"))
                      .header("Content-Type", "application/json")
                      .POST(HttpRequest.BodyPublishers.ofString("{}"))
                      .build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      String roomId = made.replaceFirst(".*\"roomId\":\"([^\"]+)\".*", "$1");
      WebSocket live =
          http.newWebSocketBuilder()
              .subprotocols("matinee.v1")
              .buildAsync(
                  URI.create(
                      "wss://localhost:%d/api/rooms/%s/live".formatted(server.port(), roomId)),
                  new ChatEar(heard))
              .get();
      live.sendText("{\"type\":\"hello\",\"name\":\"Ana\"}", true).get();
      for (int ref = 1; ref <= messages; ref++) {
        String text = "å".repeat(900);
        live.sendText("{\"type\":\"chat\",\"ref\":%d,\"text\":\"%s\"}".formatted(ref, text), true)
            .get();
      }
      assertThat(heard.await(10, TimeUnit.SECONDS)).isTrue();
      live.abort();
    }
  }

  private record ChatEar(CountDownLatch heard) implements WebSocket.Listener {
    @Override
    public CompletionStage<?> onText(WebSocket live, CharSequence part, boolean last) {
      if (part.toString().contains("\"chatPosted\"")) {
        heard.countDown();
      }
      live.request(1);
      return CompletableFuture.completedStage(null);
    }
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
