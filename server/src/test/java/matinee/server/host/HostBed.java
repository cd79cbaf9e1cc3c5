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
import matinee.server.room.RoomLimits;

/// A live room on the bench, with time, log and executors in the test's hands.
final class HostBed {
  final HandTime time = new HandTime();
  final List<Event> committed = new ArrayList<>();
  final RoomDirectory directory;
  final MadeRoom made;
  final RoomHost host;

  HostBed(RoomLog log) {
    this(log, RoomLimits.DEFAULT);
  }

  HostBed(RoomLog log, RoomLimits limits) {
    HostListener listener =
        new HostListener() {
          @Override
          public void committed(Event event) {
            committed.add(event);
          }
        };
    directory =
        new RoomDirectory(
            new HostParts(
                limits,
                time.clock(),
                time,
                log,
                new WireCodec(),
                listener,
                "test",
                Runnable::run,
                Runnable::run));
    made = directory.make("Friday", ControlledBy.EVERYONE);
    host = directory.find(made.roomId()).orElseThrow();
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

  Client enterAsHost(String name) {
    return hello(new Hello(name, made.hostKey(), null));
  }

  Client comeBack(Client before, long seq) {
    ServerFrame.Welcome welcome = before.welcome();
    return hello(new Hello("whoever", null, new Resume(welcome.seatToken(), welcome.epoch(), seq)));
  }

  Client hello(Hello hello) {
    TestOutbox outbox = new TestOutbox();
    Client client = new Client(outbox, host.open(outbox));
    client.session.hello(hello);
    return client;
  }

  void pass(Duration duration) {
    time.pass(duration);
  }
}
