package matinee.loadtest.line;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/// One direction of a line: every packet is carried after the same delay, or lost by chance,
/// independently of all others. Two threads, one that reads and one that writes.
final class Lane {
  private static final int MOST_BYTES = 2_048;
  private static final int IPV4 = 4;

  private final Tun from;
  private final Tun to;
  private final long delayNanos;
  private final SplittableRandom chance;
  private final BlockingQueue<Carried> onTheWay = new LinkedBlockingQueue<>();
  private final LongAdder packets = new LongAdder();
  private final LongAdder lost = new LongAdder();
  private volatile double loss;

  private record Carried(byte[] packet, long dueNanos) {}

  Lane(Tun from, Tun to, int delayMs, double loss, long seed) {
    this.from = from;
    this.to = to;
    this.delayNanos = TimeUnit.MILLISECONDS.toNanos(delayMs);
    this.loss = loss;
    this.chance = new SplittableRandom(seed);
  }

  void start(String name) {
    Thread.ofPlatform().daemon().name(name + " in").start(this::read);
    Thread.ofPlatform().daemon().name(name + " out").start(this::write);
  }

  void lose(double newLoss) {
    loss = newLoss;
  }

  long packets() {
    return packets.sum();
  }

  long lost() {
    return lost.sum();
  }

  private void read() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(MOST_BYTES);
      while (true) {
        long length = from.read(buffer);
        long dueNanos = System.nanoTime() + delayNanos;
        if (length <= 0) {
          return; // the device is gone
        }
        byte[] packet = buffer.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
        if (packet[0] >> 4 == IPV4 && survives()) {
          onTheWay.add(new Carried(packet, dueNanos));
        }
      }
    }
  }

  private boolean survives() {
    packets.increment();
    if (chance.nextDouble() < loss) {
      lost.increment();
      return false;
    }
    return true;
  }

  private void write() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(MOST_BYTES);
      while (true) {
        Carried next = onTheWay.take();
        for (long wait = next.dueNanos() - System.nanoTime();
            wait > 0;
            wait = next.dueNanos() - System.nanoTime()) {
          LockSupport.parkNanos(wait);
        }
        MemorySegment.copy(
            next.packet(), 0, buffer, ValueLayout.JAVA_BYTE, 0, next.packet().length);
        to.write(buffer.asSlice(0, next.packet().length));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
