package matinee.server;

import java.time.Duration;
import matinee.server.door.DoorLimits;
import matinee.server.gateway.Rate;
import matinee.server.http.WebLimits;
import picocli.CommandLine.Option;

/// The flags of what everybody together, and one address, may ask of the server.
final class DoorOptions {
  private static final String SHOWN = " (default: ${DEFAULT-VALUE})";

  /// Of plain connections for each live one: a browser opens six to load a page.
  private static final int PLAIN_FOR_EACH_LIVE = 4;

  @Option(
      names = "--limit-rooms",
      defaultValue = "10000",
      paramLabel = "N",
      description = "rooms at a time; 0 for no limit" + SHOWN)
  private int rooms;

  @Option(
      names = "--limit-new-rooms",
      defaultValue = "10",
      paramLabel = "N",
      description = "new rooms a minute from one address; 0 for no limit" + SHOWN)
  private int newRooms;

  @Option(
      names = "--limit-previews",
      defaultValue = "30",
      paramLabel = "N",
      description = "looks at rooms a minute from one address; 0 for no limit" + SHOWN)
  private int previews;

  @Option(
      names = "--limit-older-chat",
      defaultValue = "2:30",
      paramLabel = "RATE",
      description = "readings of older chat from one address" + SHOWN)
  private Rate olderChat = Rate.UNLIMITED;

  @Option(
      names = "--limit-shelf",
      defaultValue = "1:30",
      paramLabel = "RATE",
      description = "listings of the shelf from one address" + SHOWN)
  private Rate shelf = Rate.UNLIMITED;

  @Option(
      names = "--limit-requests",
      defaultValue = "100:1000",
      paramLabel = "RATE",
      description = "requests from one address, whatever they ask for" + SHOWN)
  private Rate requests = Rate.UNLIMITED;

  @Option(
      names = "--limit-all-connections",
      defaultValue = "10000",
      paramLabel = "N",
      description = "plain connections of everybody together; 0 for no limit" + SHOWN)
  private int connections;

  @Option(
      names = "--limit-request",
      defaultValue = "10s",
      paramLabel = "TIME",
      description = "how long a request may take to arrive" + SHOWN)
  private Duration request = Duration.ZERO;

  @Option(
      names = "--limit-idle",
      defaultValue = "30s",
      paramLabel = "TIME",
      description = "how long a connection may wait for its next request" + SHOWN)
  private Duration idle = Duration.ZERO;

  WebLimits web() {
    return new WebLimits(
        LimitOptions.count("--limit-rooms", rooms, 0),
        Rate.perMinute(LimitOptions.count("--limit-new-rooms", newRooms, 0)),
        Rate.perMinute(LimitOptions.count("--limit-previews", previews, 0)),
        olderChat,
        shelf,
        requests);
  }

  /// @param sockets how many live connections an address may have; it may have some more plain ones
  DoorLimits door(int sockets) {
    return new DoorLimits(
        LimitOptions.count("--limit-all-connections", connections, 0),
        PLAIN_FOR_EACH_LIVE * sockets,
        LimitOptions.time("--limit-request", request),
        LimitOptions.time("--limit-idle", idle));
  }
}
