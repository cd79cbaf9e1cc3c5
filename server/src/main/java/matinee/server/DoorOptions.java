package matinee.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import matinee.server.door.AddressBlock;
import matinee.server.door.CertificateFiles;
import matinee.server.door.DoorLimits;
import matinee.server.gateway.Rate;
import matinee.server.http.WebLimits;
import matinee.server.settings.Group;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The flags of who comes in and how, and of what everybody together and one address may ask.
@Group("Doors")
final class DoorOptions {
  /// Of plain connections for each live one: a browser opens six to load a page.
  private static final int PLAIN_FOR_EACH_LIVE = 4;

  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      split = ",",
      description = "another server whose pages may connect; may be repeated")
  private List<URI> origins = List.of();

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS[/BITS]",
      split = ",",
      description = "a proxy that is believed about whom a request comes from; may be repeated")
  private List<AddressBlock> trustedProxies = List.of();

  @Option(
      names = "--tls-certificate",
      paramLabel = "FILE",
      description = "certificates in PEM, to speak TLS; looked at again when they change")
  private @Nullable Path certificate;

  @Option(names = "--tls-key", paramLabel = "FILE", description = "the key of the first of them")
  private @Nullable Path key;

  @Option(
      names = "--limit-rooms",
      defaultValue = "10000",
      paramLabel = "N",
      description = "rooms at a time; 0 for no limit")
  private int rooms;

  @Option(
      names = "--limit-new-rooms",
      defaultValue = "10",
      paramLabel = "N",
      description = "new rooms a minute from one address; 0 for no limit")
  private int newRooms;

  @Option(
      names = "--limit-previews",
      defaultValue = "30",
      paramLabel = "N",
      description = "looks at rooms a minute from one address; 0 for no limit")
  private int previews;

  @Option(
      names = "--limit-older-chat",
      defaultValue = "2:30",
      paramLabel = "RATE",
      description = "readings of older chat from one address")
  private Rate olderChat = Rate.UNLIMITED;

  @Option(
      names = "--limit-shelf",
      defaultValue = "1:30",
      paramLabel = "RATE",
      description = "listings of the shelf from one address")
  private Rate shelf = Rate.UNLIMITED;

  @Option(
      names = "--limit-requests",
      defaultValue = "100:1000",
      paramLabel = "RATE",
      description = "requests from one address, whatever they ask for")
  private Rate requests = Rate.UNLIMITED;

  @Option(
      names = "--limit-all-connections",
      defaultValue = "10000",
      paramLabel = "N",
      description = "plain connections of everybody together; 0 for no limit")
  private int connections;

  @Option(
      names = "--limit-request",
      defaultValue = "10s",
      paramLabel = "TIME",
      description = "how long a request may take to arrive")
  private Duration request = Duration.ZERO;

  @Option(
      names = "--limit-idle",
      defaultValue = "30s",
      paramLabel = "TIME",
      description = "how long a connection may wait for its next request")
  private Duration idle = Duration.ZERO;

  List<URI> origins() {
    return origins;
  }

  List<AddressBlock> trustedProxies() {
    return trustedProxies;
  }

  @Nullable CertificateFiles certificate() {
    if (certificate != null && key != null) {
      return new CertificateFiles(certificate, key);
    }
    if (certificate != null || key != null) {
      throw new IllegalArgumentException("--tls-certificate and --tls-key go together");
    }
    return null;
  }

  WebLimits web() {
    return new WebLimits(
        Units.count("--limit-rooms", rooms, 0),
        Rate.perMinute(Units.count("--limit-new-rooms", newRooms, 0)),
        Rate.perMinute(Units.count("--limit-previews", previews, 0)),
        olderChat,
        shelf,
        requests);
  }

  /// @param sockets how many live connections an address may have; it may have some more plain ones
  DoorLimits door(int sockets) {
    return new DoorLimits(
        Units.count("--limit-all-connections", connections, 0),
        PLAIN_FOR_EACH_LIVE * sockets,
        Units.time("--limit-request", request),
        Units.time("--limit-idle", idle));
  }
}
