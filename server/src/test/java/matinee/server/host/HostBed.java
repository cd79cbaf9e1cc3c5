package matinee.server.host;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import matinee.protocol.ClientFrame.Hello;
import matinee.protocol.ClientFrame.Resume;
import matinee.protocol.ControlledBy;
import matinee.protocol.Event;
import matinee.protocol.ServerFrame;
import matinee.protocol.codec.WireCodec;
import matinee.server.HandTime;
import matinee.server.log.RoomLog;
import matinee.server.room.RoomId;
import matinee.server.room.RoomLimits;
import org.jspecify.annotations.Nullable;

/// A live room on the bench, with time, log and executors in the test's hands.
final class HostBed {
  final HandTime time = new HandTime();
  final List<Event> committed = new ArrayList<>();
  final List<Double> answeredMs = new ArrayList<>();
  final List<Double> waitedMs = new ArrayList<>();
  final RoomDirectory directory;
  final MadeRoom made;
  final RoomHost host;

  HostBed(RoomLog log) {
    this(log, RoomLimits.DEFAULT);
  }

  HostBed(RoomLog log, RoomLimits limits) {
    directory = directory(log, limits);
    made = directory.make("Friday", ControlledBy.EVERYONE);
    host = directory.find(made.roomId()).orElseThrow();
  }

  /// The next server, a while later.
  HostBed(HostBed before, RoomLog log, List<RoomLog.Kept> left, Duration gone) {
    double goneMs = before.time.nowMs();
    time.pass(Duration.ofMillis(Math.round(goneMs - time.nowMs())).plus(gone));
    directory = directory(log, RoomLimits.DEFAULT);
    made = before.made;
    directory.restore(left, goneMs);
    host = directory.find(made.roomId()).orElseThrow();
  }

  private RoomDirectory directory(RoomLog log, RoomLimits limits) {
    HostListener listener =
        new HostListener() {
          @Override
          public void committed(Event event) {
            committed.add(event);
          }

          @Override
          public void answered(double tookMs) {
            answeredMs.add(tookMs);
          }

          @Override
          public void waitOver(double ms) {
            waitedMs.add(ms);
          }
        };
    return new RoomDirectory(
        Unfollowed.parts(
            limits,
            time.clock(),
            time,
            log,
            new WireCodec(),
            listener,
            "test",
            Runnable::run,
            Runnable::run));
  }

  /// A connection and what it hears.
  record Client(TestOutbox outbox, Session session) {
    ServerFrame.Welcome welcome() {
      return outbox.last(ServerFrame.Welcome.class);
    }
  }

  Client enter(String name) {
    return hello(new Hello(name, null, null));
  }

  /// What the gateway knows of a connection to this room, by the link it has now.
  Visitor visitor() {
    return visitor(null, "192.0.2.1");
  }

  Visitor visitor(@Nullable String mark, @Nullable String address) {
    return new Visitor(roomId(), mark, address);
  }

  RoomId roomId() {
    RoomId roomId = host.committed().roomId();
    return roomId == null ? made.roomId() : roomId;
  }

  Client enterAsHost(String name) {
    return hello(new Hello(name, made.hostKey(), null));
  }

  Client comeBack(Client before, long seq) {
    ServerFrame.Welcome welcome = before.welcome();
    return hello(new Hello("whoever", null, new Resume(welcome.seatToken(), welcome.epoch(), seq)));
  }

  Client hello(Hello hello) {
    return hello(visitor(), hello);
  }

  Client hello(Visitor visitor, Hello hello) {
    TestOutbox outbox = new TestOutbox();
    Client client = new Client(outbox, host.open(visitor, outbox));
    client.session.hello(hello);
    return client;
  }

  void pass(Duration duration) {
    time.pass(duration);
  }
}
