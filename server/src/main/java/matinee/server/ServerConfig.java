package matinee.server;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import matinee.server.door.AddressBlock;
import matinee.server.door.CertificateFiles;
import org.jspecify.annotations.Nullable;

/// Everything an operator may decide, checked.
///
/// @param host the address listened on
/// @param port zero for any free one
/// @param managementHost the address of metrics and health; not for everybody
/// @param publicUrl where visitors reach this server, if the operator says so
/// @param media the folder of films to offer
/// @param origins pages of other servers that may connect
/// @param trustedProxies who is believed about whom a request comes from
/// @param certificate to speak TLS with, if the operator wants this server to
/// @param kept where rooms outlive the process
public record ServerConfig(
    String host,
    int port,
    String managementHost,
    int managementPort,
    @Nullable URI publicUrl,
    @Nullable Path media,
    List<URI> origins,
    List<AddressBlock> trustedProxies,
    @Nullable CertificateFiles certificate,
    ServerLimits limits,
    KeptRooms kept) {
  private static final int LARGEST_PORT = 65_535;
  private static final String LOOPBACK = "127.0.0.1";

  public ServerConfig {
    origins = List.copyOf(origins);
    trustedProxies = List.copyOf(trustedProxies);
    checkPort("--port", port);
    checkPort("--management-port", managementPort);
    if (publicUrl != null) {
      check(isWebAddress(publicUrl), "--public-url is an address like https://films.example.org");
    }
    for (URI origin : origins) {
      check(
          isWebAddress(origin) && origin.getRawPath().isEmpty(),
          "--origin is an origin like https://films.example.org, without a path");
    }
    check(media == null || Files.isDirectory(media), "--media is a folder: " + media + " is not");
  }

  /// A server of its own on any free port of this machine.
  public static ServerConfig onAnyPort() {
    return new ServerConfig(
        LOOPBACK,
        0,
        LOOPBACK,
        0,
        null,
        null,
        List.of(),
        List.of(),
        null,
        ServerLimits.DEFAULT,
        KeptRooms.NOWHERE);
  }

  public ServerConfig withMedia(Path folder) {
    return with(publicUrl, folder, origins, trustedProxies, certificate, limits, kept);
  }

  public ServerConfig withPublicUrl(URI address) {
    return with(address, media, origins, trustedProxies, certificate, limits, kept);
  }

  public ServerConfig withOrigins(List<URI> allowed) {
    return with(publicUrl, media, allowed, trustedProxies, certificate, limits, kept);
  }

  public ServerConfig withTrustedProxies(List<AddressBlock> proxies) {
    return with(publicUrl, media, origins, proxies, certificate, limits, kept);
  }

  public ServerConfig withKept(KeptRooms where) {
    return with(publicUrl, media, origins, trustedProxies, certificate, limits, where);
  }

  public ServerConfig withLimits(ServerLimits other) {
    return with(publicUrl, media, origins, trustedProxies, certificate, other, kept);
  }

  public ServerConfig withCertificate(CertificateFiles files) {
    return with(publicUrl, media, origins, trustedProxies, files, limits, kept);
  }

  public ServerConfig withRooms(KeptRooms where) {
    return with(publicUrl, media, origins, trustedProxies, certificate, limits, where);
  }

  private ServerConfig with(
      @Nullable URI address,
      @Nullable Path folder,
      List<URI> allowed,
      List<AddressBlock> proxies,
      @Nullable CertificateFiles files,
      ServerLimits other,
      KeptRooms where) {
    return new ServerConfig(
        host,
        port,
        managementHost,
        managementPort,
        address,
        folder,
        allowed,
        proxies,
        files,
        other,
        where);
  }

  /// How visitors ask.
  String scheme() {
    return certificate == null ? "http" : "https";
  }

  private static void checkPort(String flag, int port) {
    check(port >= 0 && port <= LARGEST_PORT, flag + " is a number from 0 to " + LARGEST_PORT);
  }

  private static boolean isWebAddress(URI address) {
    return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
        && address.getHost() != null
        && address.getRawUserInfo() == null
        && address.getRawQuery() == null
        && address.getRawFragment() == null;
  }

  private static void check(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
