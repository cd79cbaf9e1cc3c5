package matinee.server.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import matinee.server.room.RoomKey;
import matinee.server.room.RoomLimits;

/// A log that lives as long as the process: commits at once, and keeps each room's latest events
/// for those who come back. Safe for any thread; each room's tail is locked for itself.
public final class MemoryRoomLog implements RoomLog {
  private final int keptEvents;
  private final int keptBytes;
  private final Map<RoomKey, Tail> tails = new ConcurrentHashMap<>();
  private final Map<RoomKey, Kept> rooms = new ConcurrentHashMap<>();

  public MemoryRoomLog(int keptEvents, int keptBytes) {
    this.keptEvents = keptEvents;
    this.keptBytes = keptBytes;
  }

  /// Goes on with rooms that were kept elsewhere.
  MemoryRoomLog(RoomLimits limits, List<RecoveredRoom> recovered) {
    this(limits.keptEvents(), limits.keptBytes());
    for (RecoveredRoom room : recovered) {
      rooms.put(room.kept().key(), room.kept());
      tails.put(room.kept().key(), room.tailUnder(limits));
    }
  }

  @Override
  public CompletableFuture<Answer> append(Batch batch) {
    Tail tail = tails.computeIfAbsent(batch.room(), _ -> new Tail(keptEvents, keptBytes));
    boolean appended = tail.append(batch.expectedSeq(), batch.entries());
    if (appended) { // a room appends from its own turn, so none overtakes another
      rooms.put(batch.room(), new Kept(batch.room(), batch.epoch(), batch.after()));
    }
    return CompletableFuture.completedFuture(appended ? Answer.COMMITTED : Answer.CONFLICT);
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
    return false;
  }

  @Override
  public void erase(RoomKey room) {
    tails.remove(room);
    rooms.remove(room);
  }

  /// All rooms as they are, for a store. Nobody appends any more.
  List<RecoveredRoom> rooms() {
    List<RecoveredRoom> all = new ArrayList<>();
    rooms.forEach(
        (key, kept) -> {
          Tail tail = tails.get(key);
          if (tail != null) {
            long id = all.size() + 1L;
            all.add(new RecoveredRoom(id, kept, kept.room().seq(), tail.entries(), 0));
          }
        });
    return all;
  }
}
