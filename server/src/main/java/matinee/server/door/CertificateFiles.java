package matinee.server.door;

import java.io.IOException;
import java.nio.file.Path;

/// Where a certificate and its key lie, as those who renew them write them: PEM.
///
/// @param certificate the server's own first, then those that vouch for it
public record CertificateFiles(Path certificate, Path key) {
  /// Whether a server can speak TLS with them.
  ///
  /// @throws IOException when it can't; its message is one sentence
  public void check() throws IOException {
    var _ = Certificates.in(Certificates.bytesOf(certificate), Certificates.bytesOf(key));
  }
}
