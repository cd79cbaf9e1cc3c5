package matinee.server.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

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

  synchronized Optional<List<byte[]>> between(long afterSeq, long upToSeq) {
    long oldestKept = latestSeq - entries.size() + 1;
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
