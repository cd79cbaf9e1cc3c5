package matinee.server;

import java.net.URI;
import java.nio.file.Path;
import matinee.server.door.DoorLimits;
import matinee.server.settings.Group;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Every setting, declared once: the flags that picocli fills in, from the command line and from
/// what else may set them ([matinee.server.settings.Layers]).
@Command(
    name = "matinee",
    mixinStandardHelpOptions = true,
    customSynopsis = "matinee [check] [flags]",
    description = "A room server for watching films together.")
@Group("Basics")
final class Options {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "check",
      description = "says what is in force and whether it would start, and starts nothing")
  private @Nullable Errand errand;

  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "N",
      description = "port for visitors; 0 for any free one")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "address to listen on; 0.0.0.0 for all")
  private String host = "";

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

  /// Read before all others ([matinee.server.settings.Layers]).
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "a file of settings: a line like \"port = 8080\" each")
  private @Nullable Path config;

  @Mixin private RoomOptions rooms = new RoomOptions();
  @Mixin private ConnectionOptions connections = new ConnectionOptions();
  @Mixin private DoorOptions doors = new DoorOptions();
  @Mixin private LogOptions logs = new LogOptions();
  @Mixin private OperatorOptions operator = new OperatorOptions();

  /// As they are written on the command line.
  enum Errand {
    check
  }

  /// Whether it is only to be said what is in force.
  boolean isCheck() {
    return errand != null;
  }

  ServerConfig config() {
    DoorLimits door = doors.door(connections.sockets());
    return new ServerConfig(
        new VisitorsDoor(
            host, port, publicUrl, doors.origins(), doors.trustedProxies(), doors.certificate()),
        operator.door(),
        media,
        new ServerLimits(rooms.limits(), connections.limits(), doors.web(), door),
        new KeptRooms(journal, state),
        operator.drain(),
        logs.config());
  }
}
