package matinee.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import matinee.server.host.RoomDirectory;
import matinee.server.host.ServerClock;
import matinee.server.host.Tokens;
import matinee.server.log.Journal;
import matinee.server.log.JournalListener;
import matinee.server.log.MemoryRoomLog;
import matinee.server.log.Pulse;
import matinee.server.log.RoomFolder;
import matinee.server.log.RoomLog;
import matinee.server.room.RoomLimits;

/// How this server's rooms come from the last one and get to the next, and its clock with them. For
/// the one thread that starts and stops the server.
sealed interface Keeping {
  ServerClock clock();

  RoomLog log();

  /// Rooms that the last server left go on in this one.
  void restore(RoomDirectory rooms);

  /// The server takes visitors from now on.
  void ready() throws IOException;

  /// Nothing happens in any room any more.
  void close() throws IOException;

  /// The one that the operator chose.
  ///
  /// @param answers tells the rooms what was written
  /// @param listener hears of the journal, when there is one
  static Keeping of(
      KeptRooms where, RoomLimits limits, Executor answers, Supplier<JournalListener> listener)
      throws IOException {
    Path journal = where.journal();
    if (journal != null) {
      RoomFolder folder = RoomFolder.open(journal, limits, Tokens::shortMark);
      ServerClock clock = ServerClock.ofThisProcess(folder.pulse());
      return new AllTheTime(folder, clock, folder.journal(clock::pulse, answers, listener.get()));
    }
    Path state = where.state();
    if (state != null) {
      RoomFolder folder = RoomFolder.open(state, limits, Tokens::shortMark);
      return new AtTheEnd(folder, ServerClock.ofThisProcess(folder.pulse()), folder.memory());
    }
    return new Never(
        ServerClock.ofThisProcess(null),
        new MemoryRoomLog(limits.keptEvents(), limits.keptBytes()));
  }

  private static void restore(RoomDirectory rooms, RoomFolder folder, ServerClock clock) {
    Pulse last = folder.pulse();
    List<RoomLog.Kept> left = folder.rooms();
    rooms.restore(left, last == null ? clock.nowMs() : last.serverMs());
  }

  /// A restart forgets them.
  record Never(ServerClock clock, MemoryRoomLog log) implements Keeping {
    @Override
    public void restore(RoomDirectory rooms) {}

    @Override
    public void ready() {}

    @Override
    public void close() {}
  }

  /// A graceful stop hands them over.
  record AtTheEnd(RoomFolder folder, ServerClock clock, MemoryRoomLog log) implements Keeping {
    @Override
    public void restore(RoomDirectory rooms) {
      Keeping.restore(rooms, folder, clock);
    }

    /// What was handed over is stale from the first event on.
    @Override
    public void ready() throws IOException {
      folder.empty();
    }

    @Override
    public void close() throws IOException {
      try (folder) {
        folder.save(log, clock.pulse());
      }
    }
  }

  /// They are kept event by event.
  record AllTheTime(RoomFolder folder, ServerClock clock, Journal log) implements Keeping {
    @Override
    public void restore(RoomDirectory rooms) {
      log.start();
      Keeping.restore(rooms, folder, clock);
    }

    @Override
    public void ready() {}

    @Override
    public void close() throws IOException {
      log.close();
      folder.close();
    }
  }
}
