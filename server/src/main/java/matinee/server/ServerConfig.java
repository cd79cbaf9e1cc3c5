package matinee.server;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import matinee.server.door.AddressBlock;
import matinee.server.door.CertificateFiles;
import org.jspecify.annotations.Nullable;

/// Everything an operator may decide, checked.
///
/// @param media the folder of films to offer
/// @param kept where rooms outlive the process
/// @param drain how long a drain may last at most
public record ServerConfig(
    VisitorsDoor visitors,
    OperatorsDoor operator,
    @Nullable Path media,
    ServerLimits limits,
    KeptRooms kept,
    Duration drain,
    LogConfig log) {
  static final Duration LONGEST_DRAIN = Duration.ofHours(2);
  private static final String LOOPBACK = "127.0.0.1";

  public ServerConfig {
    Checks.that(
        media == null || Files.isDirectory(media), "--media is a folder: '" + media + "' is not");
  }

  /// A server of its own on any free port of this machine.
  public static ServerConfig onAnyPort() {
    return new ServerConfig(
        new VisitorsDoor(LOOPBACK, 0, null, List.of(), List.of(), null),
        new OperatorsDoor(LOOPBACK, 0, null, null),
        null,
        ServerLimits.DEFAULT,
        KeptRooms.NOWHERE,
        LONGEST_DRAIN,
        LogConfig.DEFAULT);
  }

  public ServerConfig withMedia(Path folder) {
    return new ServerConfig(visitors, operator, folder, limits, kept, drain, log);
  }

  public ServerConfig withLimits(ServerLimits other) {
    return new ServerConfig(visitors, operator, media, other, kept, drain, log);
  }

  public ServerConfig withKept(KeptRooms where) {
    return new ServerConfig(visitors, operator, media, limits, where, drain, log);
  }

  public ServerConfig withDrain(Duration longest) {
    return new ServerConfig(visitors, operator, media, limits, kept, longest, log);
  }

  public ServerConfig withLogAddresses() {
    return new ServerConfig(
        visitors, operator, media, limits, kept, drain, log.withAddresses(true));
  }

  public ServerConfig withPort(int port) {
    return with(visitors.withPort(port));
  }

  public ServerConfig withPublicUrl(URI address) {
    return with(visitors.withPublicUrl(address));
  }

  public ServerConfig withOrigins(List<URI> allowed) {
    return with(visitors.withOrigins(allowed));
  }

  public ServerConfig withTrustedProxies(List<AddressBlock> proxies) {
    return with(visitors.withTrustedProxies(proxies));
  }

  public ServerConfig withCertificate(CertificateFiles files) {
    return with(visitors.withCertificate(files));
  }

  public ServerConfig withManagementTokenFile(Path file) {
    return new ServerConfig(
        visitors, operator.withTokenFile(file), media, limits, kept, drain, log);
  }

  public ServerConfig withOtlp(URI collector) {
    return new ServerConfig(
        visitors, operator.withOtlp(collector), media, limits, kept, drain, log);
  }

  public String host() {
    return visitors.host();
  }

  public int port() {
    return visitors.port();
  }

  public @Nullable URI publicUrl() {
    return visitors.publicUrl();
  }

  public List<URI> origins() {
    return visitors.origins();
  }

  public List<AddressBlock> trustedProxies() {
    return visitors.trustedProxies();
  }

  public @Nullable CertificateFiles certificate() {
    return visitors.certificate();
  }

  public String managementHost() {
    return operator.host();
  }

  public int managementPort() {
    return operator.port();
  }

  public @Nullable Path managementTokenFile() {
    return operator.tokenFile();
  }

  public @Nullable URI otlp() {
    return operator.otlp();
  }

  /// How visitors ask.
  String scheme() {
    return certificate() == null ? "http" : "https";
  }

  private ServerConfig with(VisitorsDoor other) {
    return new ServerConfig(other, operator, media, limits, kept, drain, log);
  }
}
