package matinee.server.door;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import matinee.server.host.Timers;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at the certificate's files now and then, and has the server use what is new. What cannot
/// be used, because it is half written or half renewed, leaves everything as it is.
///
/// The first look is for the thread that starts the server, the rest are for the timers' one.
public final class CertificateWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);
  private static final Duration EVERY = Duration.ofSeconds(10);

  private final CertificateFiles files;
  private final Timers timers;
  private final SslContextFactory.Server tls = new SslContextFactory.Server();
  private byte[] seenCertificate;
  private byte[] seenKey;
  private String trouble = "";
  private volatile boolean closed;
  private volatile Timers.Timer next;

  /// Reads the files and goes on looking at them.
  ///
  /// @throws IOException when they cannot be used; its message is one sentence
  public CertificateWatch(CertificateFiles files, Timers timers) throws IOException {
    this.files = files;
    this.timers = timers;
    this.seenCertificate = Certificates.bytesOf(files.certificate());
    this.seenKey = Certificates.bytesOf(files.key());
    tls.setRenegotiationAllowed(false);
    tls.setSniRequired(false);
    use(tls, Certificates.in(seenCertificate, seenKey));
    this.next = timers.in(EVERY, this::look);
  }

  /// What a connector speaks TLS with; it stays the same when the certificate changes.
  public SslContextFactory.Server tls() {
    return tls;
  }

  @Override
  public void close() {
    closed = true;
    next.cancel();
  }

  private void look() {
    try {
      byte[] certificate = Certificates.bytesOf(files.certificate());
      byte[] key = Certificates.bytesOf(files.key());
      if (!MessageDigest.isEqual(certificate, seenCertificate)
          || !MessageDigest.isEqual(key, seenKey)) {
        seenCertificate = certificate;
        seenKey = key;
        change(Certificates.in(certificate, key));
        trouble = "";
      }
    } catch (IOException e) {
      say(String.valueOf(e.getMessage()));
    } finally {
      again();
    }
  }

  /// Once, however often it is met.
  private void say(String what) {
    if (!what.equals(trouble)) {
      LOG.atWarn().addKeyValue("why", what).log("The certificate stays as it was");
    }
    trouble = what;
  }

  private void change(Certificates fresh) throws IOException {
    try {
      tls.reload(context -> use((SslContextFactory.Server) context, fresh));
      LOG.atInfo().addKeyValue("until", fresh.goodUntil()).log("A new certificate is in use");
    } catch (Exception e) { // what Jetty declares
      throw new IOException("It cannot be used: " + e.getMessage() + ".", e);
    }
  }

  private static void use(SslContextFactory.Server tls, Certificates certificates) {
    tls.setKeyStore(certificates.store());
    tls.setKeyStorePassword(certificates.password());
    tls.setKeyManagerPassword(certificates.password());
  }

  private void again() {
    if (!closed) {
      next = timers.in(EVERY, this::look);
      if (closed) {
        next.cancel();
      }
    }
  }
}
