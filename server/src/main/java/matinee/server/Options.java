package matinee.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import matinee.server.door.AddressBlock;
import matinee.server.door.CertificateFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The flags, as picocli fills them in; each may also stand in the environment ([Environment]).
@Command(
    name = "matinee",
    mixinStandardHelpOptions = true,
    versionProvider = Options.Version.class,
    sortOptions = false,
    usageHelpWidth = 100,
    customSynopsis = "matinee [flags]",
    description = "A room server for watching films together.",
    footer = {
      "",
      "Each flag can stand in the environment too: --public-url as MATINEE_PUBLIC_URL, and so on.",
      "Lengths of time are written like 500ms, 10s, 30m; sizes like 4096, 256k, 1m;",
      "rates as <a second>:<at once>, and 0 is no limit."
    })
final class Options {
  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "N",
      description = "port for visitors; 0 for any free one (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "address to listen on; 0.0.0.0 for all (default: ${DEFAULT-VALUE})")
  private String host = "";

  @Option(
      names = "--management-port",
      defaultValue = "9464",
      paramLabel = "N",
      description = "port of /health/live, /health/ready and /metrics (default: ${DEFAULT-VALUE})")
  private int managementPort;

  @Option(
      names = "--management-host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "address of those; not for everybody (default: ${DEFAULT-VALUE})")
  private String managementHost = "";

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "where visitors reach this server; links are built from it")
  private @Nullable URI publicUrl;

  @Option(names = "--media", paramLabel = "DIR", description = "folder of films to offer")
  private @Nullable Path media;

  @Option(
      names = "--journal",
      paramLabel = "DIR",
      description = "folder to write all that happens into, so that rooms outlive a crash")
  private @Nullable Path journal;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "folder to leave all rooms in when told to stop, for the next start")
  private @Nullable Path state;

  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      split = ",",
      description = "another server whose pages may connect; may be repeated")
  private List<URI> origins = List.of();

  @Option(
      names = "--tls-certificate",
      paramLabel = "FILE",
      description = "certificates in PEM, to speak TLS; looked at again when they change")
  private @Nullable Path certificate;

  @Option(names = "--tls-key", paramLabel = "FILE", description = "the key of the first of them")
  private @Nullable Path key;

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS[/BITS]",
      split = ",",
      description = "a proxy that is believed about whom a request comes from; may be repeated")
  private List<AddressBlock> trustedProxies = List.of();

  @Option(
      names = "--log-level",
      defaultValue = "info",
      paramLabel = "LEVEL",
      description = "error, warn, info or debug (default: ${DEFAULT-VALUE})")
  private LogLevel logLevel = LogLevel.info;

  @Mixin private LimitOptions limits = new LimitOptions();

  /// As they are written on the command line.
  enum LogLevel {
    error,
    warn,
    info,
    debug
  }

  ServerConfig config() {
    return new ServerConfig(
        host,
        port,
        managementHost,
        managementPort,
        publicUrl,
        media,
        origins,
        trustedProxies,
        certificateFiles(),
        limits.limits(),
        new KeptRooms(journal, state));
  }

  private @Nullable CertificateFiles certificateFiles() {
    if (certificate != null && key != null) {
      return new CertificateFiles(certificate, key);
    }
    if (certificate != null || key != null) {
      throw new IllegalArgumentException("--tls-certificate and --tls-key go together");
    }
    return null;
  }

  LogLevel logLevel() {
    return logLevel;
  }

  /// For `--version`.
  static final class Version implements picocli.CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"matinee " + Build.version()};
    }
  }
}
