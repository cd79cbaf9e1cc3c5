package matinee.server.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import matinee.server.room.Room;
import matinee.server.room.RoomKey;
import matinee.server.room.RoomLimits;

/// The real journal without its thread: what is appended is written before the call returns. For
/// simulations; it can die and be opened again.
public final class DirectJournal implements RoomLog {
  private static final StateCodec CODEC = new StateCodec();

  private final JournalWriter writer;
  private final Map<RoomKey, Tail> tails = new ConcurrentHashMap<>();
  private final List<Kept> kept;

  public DirectJournal(Path folder, RoomLimits limits, Supplier<Pulse> pulse) {
    try {
      Recovery.Recovered recovered =
          new Recovery(
                  folder,
                  limits,
                  () -> {
                    throw new AssertionError("nothing was lost, and the epoch is to stay");
                  })
              .open();
      kept = recovered.rooms().stream().map(RecoveredRoom::kept).toList();
      writer = new JournalWriter(folder, limits, recovered, tails, pulse);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// What the last one left.
  public List<Kept> kept() {
    return kept;
  }

  /// The room as it is written and read again.
  public static Room writtenAndRead(Room room) {
    return read(written(room), room.limits());
  }

  public static byte[] written(Room room) {
    return CODEC.encode(room);
  }

  public static Room read(byte[] json, RoomLimits limits) {
    return CODEC.decodeRoom(json, limits);
  }

  @Override
  public CompletableFuture<Answer> append(Batch batch) {
    return CompletableFuture.completedFuture(
        writer
            .write(List.of(new Work.Append(batch, new CompletableFuture<>())))
            .getFirst()
            .answer());
  }

  @Override
  public Optional<List<byte[]>> between(RoomKey room, long afterSeq, long upToSeq) {
    Tail tail = tails.get(room);
    return tail == null ? Optional.empty() : tail.between(afterSeq, upToSeq);
  }

  @Override
  public List<byte[]> latest(RoomKey room, int most, long upToSeq) {
    Tail tail = tails.get(room);
    return tail == null ? List.of() : tail.latest(most, upToSeq);
  }

  @Override
  public boolean outlivesTheServer() {
    return true;
  }

  @Override
  public void erase(RoomKey room) {
    writer.write(List.of(new Work.Erase(room)));
  }
}
