package matinee.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import matinee.protocol.ControlledBy;
import matinee.protocol.RefusalCode;
import matinee.protocol.codec.WireCodec;
import matinee.server.door.GuardedConnector;
import matinee.server.gateway.GatewayLimits;
import matinee.server.gateway.GatewayListener;
import matinee.server.gateway.GatewayParts;
import matinee.server.gateway.LiveEndpoint;
import matinee.server.gateway.Origins;
import matinee.server.gateway.OwnHost;
import matinee.server.gateway.Rate;
import matinee.server.gateway.Remembered;
import matinee.server.host.Found;
import matinee.server.host.HostListener;
import matinee.server.host.MadeRoom;
import matinee.server.host.RoomDirectory;
import matinee.server.host.RoomHost;
import matinee.server.host.Unfollowed;
import matinee.server.http.Links;
import matinee.server.http.Problems;
import matinee.server.http.Shelf;
import matinee.server.http.Web;
import matinee.server.http.WebLimits;
import matinee.server.log.MemoryRoomLog;
import matinee.server.room.RoomId;
import matinee.server.room.RoomLimits;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;

/// The whole server, handshake to room, on one thread and with time turned by hand: the same
/// handlers, the same Jetty, no socket. Confined to the thread that made it.
public final class PocketServer {
  private static final WireCodec CODEC = new WireCodec();

  public final HandTime time = new HandTime();
  private final OneThread thread = new OneThread(time);
  private final RoomDirectory rooms;
  private final LiveEndpoint live;
  private final OneDoor connector;
  private final HttpConnectionFactory http = new HttpConnectionFactory(WebServer.http());
  private int opened;
  private int gone;
  private int impossible;

  /// @param shelf a folder of films
  public PocketServer(Path shelf, ArrayByteBufferPool buffers) {
    RoomLimits limits = RoomLimits.DEFAULT;
    this.rooms =
        new RoomDirectory(
            Unfollowed.parts(
                limits,
                time.clock(),
                time,
                new MemoryRoomLog(limits.keptEvents(), limits.keptBytes()),
                CODEC,
                new HostListener() {
                  @Override
                  public void impossible(String what) {
                    impossible++;
                  }
                },
                "pocket",
                Runnable::run,
                thread));
    GatewayLimits gateway = Rooms.gateway(GatewayLimits.DEFAULT.helloWithin(), 0);
    this.live =
        new LiveEndpoint(
            new GatewayParts(gateway, CODEC, time.clock(), time, time, counting()),
            rooms,
            new Origins(Stream.empty()),
            new OwnHost(null),
            GuardedConnector::turnsEnd);
    Server jetty = new Server(thread, thread, buffers);
    jetty.setErrorHandler(new Problems(CODEC.mapper()));
    jetty.setHandler(new Handler.Sequence(live, web(shelf)));
    this.connector = new OneDoor(jetty, thread, buffers, http);
    jetty.addConnector(connector);
    start(jetty);
  }

  public MadeRoom makeRoom() {
    return rooms.make("Friday", ControlledBy.EVERYONE);
  }

  public Wire connect() {
    return new Wire(connector, http);
  }

  public int seatsTaken(RoomId room) {
    return switch (rooms.look(room)) {
      case Found.Here(RoomHost host) -> host.preview().seatsTaken();
      case Found.TurnedOver(RoomHost host) -> host.preview().seatsTaken();
      case Found.Nowhere() -> 0;
    };
  }

  public void workOff() {
    thread.workOff();
  }

  /// Lets time pass; what falls due is done at its moment.
  public void pass(Duration duration) {
    time.pass(duration);
    thread.workOff();
  }

  /// What there is while nobody is here: all of it zero, or something leaks.
  public String leftOver() {
    return "rooms=%d connections=%d remembered=%d timers=%d"
        .formatted(rooms.size(), opened - gone, Remembered.by(live), time.pendingTimers());
  }

  /// How often something happened that must never happen.
  public int impossible() {
    return impossible;
  }

  private Web web(Path shelf) {
    return new Web(
        CODEC.mapper(),
        rooms,
        new Links(null),
        Optional.of(new Shelf(shelf)),
        new WebLimits(
            0, Rate.UNLIMITED, Rate.UNLIMITED, Rate.UNLIMITED, Rate.UNLIMITED, Rate.UNLIMITED),
        time,
        () -> true);
  }

  private GatewayListener counting() {
    return new GatewayListener() {
      @Override
      public void opened() {
        opened++;
      }

      @Override
      public void gone() {
        gone++;
      }

      @Override
      public void refused(RefusalCode code) {
        if (code == RefusalCode.INTERNAL) {
          impossible++;
        }
      }

      @Override
      public void impossible(String what) {
        impossible++;
      }
    };
  }

  private static void start(Server jetty) {
    try {
      jetty.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
