package matinee.server.gateway;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import matinee.server.host.Outbox.Weight;

/// What one connection has not been given yet, counted in bytes. The welcome or a replay does not
/// count. Confined to its outbox's lock.
final class Backlog {
  /// Frames and bytes handed over in one go, so that one connection does not hold a thread for
  /// long.
  private static final int BATCH_FRAMES = 64;

  private static final int BATCH_BYTES = 64 * 1024;

  private final int limit;
  private final int enoughBytes;
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private int countedBytes;
  private int flyingBytes;
  private int passedOver;

  private record Entry(ByteBuffer utf8, Weight weight) {
    int bytes() {
      return utf8.remaining();
    }

    int counted() {
      return weight == Weight.CATCH_UP ? 0 : bytes();
    }
  }

  /// What became of a frame that was offered.
  enum Offered {
    TAKEN,
    PASSED_OVER,
    TOO_MUCH
  }

  Backlog(int limit) {
    this.limit = limit;
    this.enoughBytes = Math.min(limit, BATCH_BYTES) / 2;
  }

  /// Takes a frame, or judges the connection by what it has not taken.
  ///
  /// @param busy whether the socket has a write to take; until it has, nobody knows how slow it is
  Offered offer(byte[] utf8, Weight weight, boolean busy) {
    Entry entry = new Entry(ByteBuffer.wrap(utf8), weight);
    if (!busy) {
      return add(entry);
    }
    return switch (weight) {
      case CATCH_UP -> add(entry);
      // Half the room is kept for what must not be lost.
      case PASSING -> {
        if (fits(entry, limit / 2)) {
          yield add(entry);
        }
        passedOver++;
        yield Offered.PASSED_OVER;
      }
      case LASTING, TIMELINE, PROMPT -> {
        if (!fits(entry, limit)) {
          dropPassing();
        }
        yield fits(entry, limit) ? add(entry) : Offered.TOO_MUCH;
      }
    };
  }

  /// Frames that were dropped since this was last asked.
  int takePassedOver() {
    int taken = passedOver;
    passedOver = 0;
    return taken;
  }

  int countedBytes() {
    return countedBytes;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /// Whether it is no use, or against the limit, to wait for more before writing.
  boolean isEnough() {
    return countedBytes - flyingBytes >= enoughBytes || waiting.size() >= BATCH_FRAMES;
  }

  void clear() {
    waiting.clear();
    countedBytes = flyingBytes;
  }

  /// The next frames to be written; they count until [#landed].
  List<ByteBuffer> nextBatch() {
    List<ByteBuffer> batch = new ArrayList<>(Math.min(waiting.size(), BATCH_FRAMES));
    int bytes = 0;
    while (!waiting.isEmpty() && batch.size() < BATCH_FRAMES && bytes < BATCH_BYTES) {
      Entry entry = waiting.removeFirst();
      batch.add(entry.utf8());
      bytes += entry.bytes();
      flyingBytes += entry.counted();
    }
    return batch;
  }

  void landed() {
    countedBytes -= flyingBytes;
    flyingBytes = 0;
  }

  private Offered add(Entry entry) {
    waiting.addLast(entry);
    countedBytes += entry.counted();
    return Offered.TAKEN;
  }

  /// A connection that is up to date takes any single frame, however small its limit is.
  private boolean fits(Entry entry, int most) {
    return countedBytes == 0 || countedBytes + entry.bytes() <= most;
  }

  private void dropPassing() {
    for (Iterator<Entry> entries = waiting.iterator(); entries.hasNext(); ) {
      Entry entry = entries.next();
      if (entry.weight() == Weight.PASSING) {
        entries.remove();
        passedOver++;
        countedBytes -= entry.counted();
      }
    }
  }
}
