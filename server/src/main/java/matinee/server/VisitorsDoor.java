package matinee.server;

import java.net.URI;
import java.util.List;
import matinee.server.door.AddressBlock;
import matinee.server.door.CertificateFiles;
import org.jspecify.annotations.Nullable;

/// Where visitors come in.
///
/// @param host the address listened on
/// @param port zero for any free one
/// @param publicUrl where they reach this server, if the operator says so
/// @param origins pages of other servers that may connect
/// @param trustedProxies who is believed about whom a request comes from
/// @param certificate to speak TLS with, if the operator wants this server to
public record VisitorsDoor(
    String host,
    int port,
    @Nullable URI publicUrl,
    List<URI> origins,
    List<AddressBlock> trustedProxies,
    @Nullable CertificateFiles certificate) {

  public VisitorsDoor {
    origins = List.copyOf(origins);
    trustedProxies = List.copyOf(trustedProxies);
    Checks.port("--port", port);
    if (publicUrl != null) {
      Checks.that(
          Checks.isWebAddress(publicUrl),
          "--public-url is an address like https://films.example.org");
    }
    for (URI origin : origins) {
      Checks.that(
          Checks.isWebAddress(origin) && origin.getRawPath().isEmpty(),
          "--origin is an origin like https://films.example.org, without a path");
    }
  }

  VisitorsDoor withPort(int other) {
    return new VisitorsDoor(host, other, publicUrl, origins, trustedProxies, certificate);
  }

  VisitorsDoor withPublicUrl(URI address) {
    return new VisitorsDoor(host, port, address, origins, trustedProxies, certificate);
  }

  VisitorsDoor withOrigins(List<URI> allowed) {
    return new VisitorsDoor(host, port, publicUrl, allowed, trustedProxies, certificate);
  }

  VisitorsDoor withTrustedProxies(List<AddressBlock> proxies) {
    return new VisitorsDoor(host, port, publicUrl, origins, proxies, certificate);
  }

  VisitorsDoor withCertificate(CertificateFiles files) {
    return new VisitorsDoor(host, port, publicUrl, origins, trustedProxies, files);
  }
}
