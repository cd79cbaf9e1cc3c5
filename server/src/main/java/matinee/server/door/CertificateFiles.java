package matinee.server.door;

import java.nio.file.Path;

/// Where a certificate and its key lie, as those who renew them write them: PEM.
///
/// @param certificate the server's own first, then those that vouch for it
public record CertificateFiles(Path certificate, Path key) {}
