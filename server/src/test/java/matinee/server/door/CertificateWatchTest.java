package matinee.server.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.List;
import matinee.server.HandTime;
import matinee.server.TestCertificate;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class CertificateWatchTest {
  private static final Duration A_WHILE = Duration.ofSeconds(10);

  private final HandTime time = new HandTime();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  @TempDir private Path folder;

  @BeforeEach
  void listen() {
    log.start();
    logger().addAppender(log);
  }

  @AfterEach
  void listenNoMore() {
    logger().detachAppender(log);
  }

  @Test
  void DR3_a_renewed_certificate_is_used_without_a_restart() throws Exception {
    TestCertificate first = TestCertificate.of("EC", 1);
    TestCertificate second = TestCertificate.of("RSA", 1);
    write(first.certificatePem(), first.keyPem());
    try (var watch = new CertificateWatch(files(), time)) {
      watch.tls().start();
      time.pass(A_WHILE);
      assertThat(inUse(watch)).isEqualTo(first.certificate());
      var context = watch.tls().getSslContext();
      write(second.certificatePem(), second.keyPem());
      time.pass(A_WHILE);
      assertThat(inUse(watch)).isEqualTo(second.certificate());
      assertThat(watch.tls().getSslContext()).isNotSameAs(context);
      assertThat(said()).hasSize(1).first().asString().startsWith("A new certificate is in use");
      watch.tls().stop();
    }
    assertThat(time.pendingTimers()).isZero();
  }

  @Test
  void DR3_what_is_half_written_or_half_renewed_changes_nothing_and_is_said_once()
      throws Exception {
    TestCertificate first = TestCertificate.of("EC", 1);
    TestCertificate second = TestCertificate.of("EC", 2);
    write(first.certificatePem(), first.keyPem());
    String cut = second.certificatePem().substring(0, 200);
    try (var watch = new CertificateWatch(files(), time)) {
      watch.tls().start();
      for (String half : List.of("", cut, second.certificatePem(), "-----BEGIN CERTIFICATE-----")) {
        write(half, first.keyPem());
        time.pass(A_WHILE);
        time.pass(A_WHILE);
        time.pass(A_WHILE);
        assertThat(inUse(watch)).isEqualTo(first.certificate());
        assertThat(said()).hasSize(1).first().asString().startsWith("The certificate stays as it");
        assertThat(said().getFirst()).doesNotContain("\n");
        log.list.clear();
      }
      write(second.certificatePem(), second.keyPem());
      time.pass(A_WHILE);
      assertThat(inUse(watch)).isEqualTo(second.certificate());
      watch.tls().stop();
    }
  }

  /// As certbot does it: a link from where one looks to where it lies.
  @Test
  void DR3_a_link_that_leads_to_another_file_is_a_change() throws Exception {
    TestCertificate first = TestCertificate.of("EC", 1);
    TestCertificate second = TestCertificate.of("EC", 2);
    write(first.certificatePem(), first.keyPem());
    CertificateFiles links =
        new CertificateFiles(folder.resolve("live.pem"), folder.resolve("live.key"));
    Files.createSymbolicLink(links.certificate(), files().certificate());
    Files.createSymbolicLink(links.key(), files().key());
    try (var watch = new CertificateWatch(links, time)) {
      watch.tls().start();
      Path newer = Files.writeString(folder.resolve("2.pem"), second.certificatePem());
      Path newerKey = Files.writeString(folder.resolve("2.key"), second.keyPem());
      swap(links.certificate(), newer);
      swap(links.key(), newerKey);
      time.pass(A_WHILE);
      assertThat(inUse(watch)).isEqualTo(second.certificate());
      log.list.clear();
      Files.delete(links.key());
      time.pass(A_WHILE.multipliedBy(5));
      assertThat(said()).hasSize(1).first().asString().endsWith("live.key cannot be read.");
      assertThat(inUse(watch)).isEqualTo(second.certificate());
      watch.tls().stop();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC"})
  void DR3_keys_as_older_programs_write_them(String kind) throws Exception {
    TestCertificate made = TestCertificate.of(kind, 1);
    String parameters =
        "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n";
    write("Bag Attributes\n" + made.certificatePem(), parameters + made.olderKeyPem(kind));
    try (var watch = new CertificateWatch(files(), time)) {
      watch.tls().start();
      assertThat(inUse(watch)).isEqualTo(made.certificate());
      watch.tls().stop();
    }
  }

  @Test
  void DR3_a_certificate_and_those_who_vouch_for_it() throws Exception {
    TestCertificate own = TestCertificate.of("Ed25519", 1);
    TestCertificate other = TestCertificate.of("RSA", 1);
    var read =
        Certificates.in(
            (own.certificatePem() + other.certificatePem()).getBytes(UTF_8),
            own.keyPem().getBytes(UTF_8));
    assertThat(read.store().getCertificateChain("server"))
        .containsExactly(own.certificate(), other.certificate());
    assertThatThrownBy(
            () ->
                Certificates.in(
                    (other.certificatePem() + own.certificatePem()).getBytes(UTF_8),
                    own.keyPem().getBytes(UTF_8)))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n",
        "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----\n",
        "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n",
        "-----BEGIN PRIVATE KEY-----\n!\n-----END EC PRIVATE KEY-----\n",
      })
  void DR3_a_key_that_is_none_is_one_sentence_and_not_repeated(String key) throws Exception {
    write(TestCertificate.of("EC", 1).certificatePem(), key);
    assertThatThrownBy(() -> new CertificateWatch(files(), time))
        .isInstanceOf(IOException.class)
        .message()
        .startsWith("The certificate and its key cannot be used: ")
        .doesNotContain("\n")
        .doesNotContain("BEGIN");
  }

  @Test
  void a_file_that_is_not_there_is_one_sentence() {
    assertThatThrownBy(() -> new CertificateWatch(files(), time))
        .hasMessage(files().certificate() + " cannot be read.");
  }

  private void write(String certificate, String key) throws IOException {
    Files.writeString(files().certificate(), certificate);
    Files.writeString(files().key(), key);
  }

  private static void swap(Path link, Path to) throws IOException {
    Path fresh = Files.createSymbolicLink(link.resolveSibling(to.getFileName() + ".link"), to);
    Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE);
  }

  private CertificateFiles files() {
    return new CertificateFiles(folder.resolve("cert.pem"), folder.resolve("key.pem"));
  }

  private static Certificate inUse(CertificateWatch watch) throws Exception {
    SslContextFactory.Server tls = watch.tls();
    return tls.getKeyStore().getCertificate("server");
  }

  private List<String> said() {
    return log.list.stream()
        .map(line -> line.getFormattedMessage() + " " + line.getKeyValuePairs().getFirst().value)
        .toList();
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(CertificateWatch.class);
  }
}
