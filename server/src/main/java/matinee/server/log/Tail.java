package matinee.server.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import matinee.server.room.RoomLimits;

/// The latest events of one room, as many as its limits allow. Guarded by its own lock.
final class Tail {
  private final int mostEvents;
  private final int mostBytes;
  private final Deque<RoomLog.Entry> entries = new ArrayDeque<>();
  private long latestSeq;
  private int bytes;

  Tail(int mostEvents, int mostBytes) {
    this.mostEvents = mostEvents;
    this.mostBytes = mostBytes;
  }

  static Tail under(RoomLimits limits) {
    return new Tail(limits.keptEvents(), limits.keptBytes());
  }

  /// One that goes on after that event.
  static Tail after(long seq, RoomLimits limits) {
    Tail tail = under(limits);
    tail.latestSeq = seq;
    return tail;
  }

  synchronized boolean append(long expectedSeq, List<RoomLog.Entry> more) {
    if (expectedSeq != latestSeq) {
      return false;
    }
    for (RoomLog.Entry entry : more) {
      entries.addLast(entry);
      bytes += entry.event().length;
      latestSeq = entry.seq();
    }
    while (entries.size() > mostEvents || (bytes > mostBytes && !entries.isEmpty())) {
      bytes -= entries.removeFirst().event().length;
    }
    return true;
  }

  /// The number of the oldest event that is kept, or of the next when none is.
  synchronized long oldestSeq() {
    return latestSeq - entries.size() + 1;
  }

  synchronized List<RoomLog.Entry> entries() {
    return List.copyOf(entries);
  }

  synchronized List<byte[]> latest(int most, long upToSeq) {
    return between(Math.max(oldestSeq() - 1, upToSeq - most), upToSeq).orElse(List.of());
  }

  synchronized Optional<List<byte[]>> between(long afterSeq, long upToSeq) {
    long oldestKept = oldestSeq();
    if (afterSeq > upToSeq || upToSeq > latestSeq || afterSeq < oldestKept - 1) {
      return Optional.empty();
    }
    return Optional.of(
        entries.stream()
            .filter(entry -> entry.seq() > afterSeq && entry.seq() <= upToSeq)
            .map(RoomLog.Entry::event)
            .toList());
  }
}
