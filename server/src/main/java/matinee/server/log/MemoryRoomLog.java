package matinee.server.log;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import matinee.server.room.RoomKey;

/// A log that lives as long as the process: commits at once, and keeps each room's latest events
/// for those who come back. Safe for any thread; each room's tail is locked for itself.
public final class MemoryRoomLog implements RoomLog {
  private final int keptEvents;
  private final int keptBytes;
  private final Map<RoomKey, Tail> tails = new ConcurrentHashMap<>();

  public MemoryRoomLog(int keptEvents, int keptBytes) {
    this.keptEvents = keptEvents;
    this.keptBytes = keptBytes;
  }

  @Override
  public CompletableFuture<Answer> append(Batch batch) {
    Tail tail = tails.computeIfAbsent(batch.room(), _ -> new Tail(keptEvents, keptBytes));
    boolean appended = tail.append(batch.expectedSeq(), batch.entries());
    return CompletableFuture.completedFuture(appended ? Answer.COMMITTED : Answer.CONFLICT);
  }

  @Override
  public Optional<List<byte[]>> between(RoomKey room, long afterSeq, long upToSeq) {
    Tail tail = tails.get(room);
    return tail == null ? Optional.empty() : tail.between(afterSeq, upToSeq);
  }

  @Override
  public void erase(RoomKey room) {
    tails.remove(room);
  }
}
