package matinee.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A web server in front of Matinee, as a process of its own: the files of `ops/` as they stand, on
/// ports and with a certificate of the test's.
///
/// @param port where it speaks TLS
/// @param plain where it does not
/// @param trusted who vouches for its certificate
record InFront(Process process, int port, int plain, X509Certificate trusted)
    implements AutoCloseable {
  static final String NAME = "localhost";
  private static final Path OPS = Path.of("..", "ops").toAbsolutePath().normalize();
  private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(20);

  /// With an authority of its own, as it has for every name of this machine.
  static InFront caddy(Path folder, int matinee) throws Exception {
    int port = freePort();
    int plain = freePort();
    Path caddyfile =
        Files.writeString(
            folder.resolve("Caddyfile"),
            """
            {
              https_port %d
              http_port %d
              default_bind 127.0.0.1
              admin off
              skip_install_trust
              storage file_system "%s"
            }
            import "%s"
            """
                .formatted(port, plain, folder, OPS.resolve("caddy/Caddyfile")));
    Process process =
        start(
            folder,
            Map.of("WATCH_NAME", NAME, "WATCH_SERVER", "127.0.0.1:" + matinee),
            Installed.program("caddy", "caddy").toString(),
            "run",
            "--adapter=caddyfile",
            "--config=" + caddyfile);
    awaitOpen(process, folder, port);
    try (var root = Files.newInputStream(folder.resolve("pki/authorities/local/root.crt"))) {
      var authority =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(root);
      return new InFront(process, port, plain, authority);
    }
  }

  /// With the name replaced as the file says, and the ports and places of a real machine too.
  static InFront nginx(Path folder, int matinee) throws Exception {
    int port = freePort();
    int plain = freePort();
    TestCertificate made = TestCertificate.of("EC", 1);
    Files.writeString(folder.resolve("fullchain.pem"), made.certificatePem());
    Files.writeString(folder.resolve("privkey.pem"), made.keyPem());
    String site = Files.readString(OPS.resolve("nginx/matinee.conf"));
    site = replaced(site, "/etc/letsencrypt/live/watch.example.org", folder.toString());
    site = replaced(site, "root /var/www/html;", "root %s;".formatted(folder));
    site = replaced(site, "watch.example.org", NAME);
    site = replaced(site, "listen 80;", "listen 127.0.0.1:%d;".formatted(plain));
    site = replaced(site, "listen 443 ssl", "listen 127.0.0.1:%d ssl".formatted(port));
    site = replaced(site, "127.0.0.1:8080", "127.0.0.1:" + matinee);
    Files.writeString(folder.resolve("matinee.conf"), site);
    String own =
        """
        user %s;
        daemon off;
        pid nginx.pid;
        error_log stderr;
        events {}
        http {
          access_log off;
          client_body_temp_path body;
          proxy_temp_path proxy;
          fastcgi_temp_path fastcgi;
          uwsgi_temp_path uwsgi;
          scgi_temp_path scgi;
          include matinee.conf;
        }
        """
            .formatted(System.getProperty("user.name")); // root may be nobody else in this folder
    Path conf = Files.writeString(folder.resolve("nginx.conf"), own);
    String nginx = Installed.program("nginx", "nginx-light").toString();
    Process process =
        start(folder, Map.of(), nginx, "-p" + folder, "-e" + folder.resolve("errors"), "-c" + conf);
    awaitOpen(process, folder, port);
    return new InFront(process, port, plain, made.certificate());
  }

  private static String replaced(String text, String what, String by) {
    assertThat(text).contains(what);
    return text.replace(what, by);
  }

  private static Process start(Path folder, Map<String, String> environment, String... command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(List.of(command)).directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("HOME", folder.toString()); // where Caddy keeps what it runs with
    builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
    return builder.redirectErrorStream(true).redirectOutput(log(folder).toFile()).start();
  }

  private static Path log(Path folder) {
    return folder.resolve("log");
  }

  private static void awaitOpen(Process process, Path folder, int port)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE_NS;
    while (true) {
      try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException e) {
        assertThat(process.isAlive() && System.nanoTime() < until).as(() -> said(folder)).isTrue();
        Thread.sleep(20);
      }
    }
  }

  private static String said(Path folder) {
    try {
      return Files.readString(log(folder), UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /// Free a moment ago; nobody else is given it soon.
  static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    if (process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join().isAlive()) {
      process.destroyForcibly();
    }
  }
}
