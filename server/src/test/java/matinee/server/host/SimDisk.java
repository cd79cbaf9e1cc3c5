package matinee.server.host;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import matinee.server.log.DirectJournal;
import matinee.server.log.MemoryRoomLog;
import matinee.server.log.Pulse;
import matinee.server.log.RoomLog;
import matinee.server.room.RoomKey;
import matinee.server.room.RoomLimits;

/// What outlives the servers of a simulation.
sealed interface SimDisk {
  /// The next server's log.
  Left open(RoomLimits limits, Supplier<Pulse> pulse);

  /// A log, and the rooms that the last server left in it.
  record Left(RoomLog log, List<RoomLog.Kept> rooms) {}

  /// A real journal in a folder.
  record Folder(Path path) implements SimDisk {
    @Override
    public Left open(RoomLimits limits, Supplier<Pulse> pulse) {
      DirectJournal journal = new DirectJournal(path, limits, pulse);
      return new Left(journal, journal.kept());
    }
  }

  /// A quick one: nothing is written, but every room that it gives back has been.
  final class Quick implements SimDisk, RoomLog {
    private final MemoryRoomLog memory = new MemoryRoomLog(1_000, 512 * 1024);
    private final Map<RoomKey, Kept> rooms = new LinkedHashMap<>();

    @Override
    public Left open(RoomLimits limits, Supplier<Pulse> pulse) {
      return new Left(
          this,
          rooms.values().stream()
              .map(
                  kept ->
                      new Kept(kept.key(), kept.epoch(), DirectJournal.writtenAndRead(kept.room())))
              .toList());
    }

    @Override
    public CompletableFuture<Answer> append(Batch batch) {
      CompletableFuture<Answer> answer = memory.append(batch);
      if (answer.join() == Answer.COMMITTED) {
        rooms.put(batch.room(), new Kept(batch.room(), batch.epoch(), batch.after()));
      }
      return answer;
    }

    @Override
    public Optional<List<byte[]>> between(RoomKey room, long afterSeq, long upToSeq) {
      return memory.between(room, afterSeq, upToSeq);
    }

    @Override
    public List<byte[]> latest(RoomKey room, int most, long upToSeq) {
      return memory.latest(room, most, upToSeq);
    }

    @Override
    public boolean outlivesTheServer() {
      return true;
    }

    @Override
    public void erase(RoomKey room) {
      memory.erase(room);
      rooms.remove(room);
    }
  }
}
