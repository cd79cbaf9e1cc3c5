package matinee.loadtest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.ServerFrame;
import org.HdrHistogram.ConcurrentHistogram;

/// Full rooms that chat: every message must reach all who sit there, and how long that takes is
/// counted from the moment it was due to be sent, so that a slow server cannot hide by slowing its
/// askers.
final class Evening implements AutoCloseable {
  private static final int SEATS = 8;
  private static final long PATIENCE_SECONDS = 10;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Bot> bots = new ArrayList<>();
  private final CountDownLatch seated;
  private final AtomicLong heard = new AtomicLong();
  private final ConcurrentHistogram micros = new ConcurrentHistogram(60_000_000, 3);
  private long said;

  Evening(URI server, int rooms) throws IOException, InterruptedException {
    this.seated = new CountDownLatch(rooms * SEATS);
    for (int room = 0; room < rooms; room++) {
      String roomId = NewRoom.make(http, server).roomId();
      for (int seat = 1; seat <= SEATS; seat++) {
        bots.add(Bot.enter(http, server, roomId, "Bot " + seat, this::hear));
      }
    }
    if (!seated.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IOException(seated.getCount() + " bots found no seat");
    }
  }

  /// Lets every bot in turn say something, so many times a second in all, and waits until it is
  /// heard.
  Result chat(int seconds, int messagesPerSecond) throws InterruptedException {
    long startNanos = System.nanoTime();
    long count = (long) seconds * messagesPerSecond;
    for (long n = 0; n < count; n++) {
      long dueNanos = startNanos + n * TimeUnit.SECONDS.toNanos(1) / messagesPerSecond;
      waitUntil(dueNanos);
      bots.get((int) (n % bots.size())).say(new Command.PostChat(n + 1, Long.toString(dueNanos)));
      said++;
    }
    waitUntil(System.nanoTime() + TimeUnit.SECONDS.toNanos(1));
    return new Result(bots.size(), said, heard.get(), said * SEATS - heard.get(), micros.copy());
  }

  @Override
  public void close() {
    bots.forEach(Bot::leave);
    http.shutdownNow();
  }

  private void hear(ServerFrame frame) {
    if (frame instanceof ServerFrame.Welcome) {
      seated.countDown();
    } else if (frame instanceof Event.ChatPosted posted) {
      long dueNanos = Long.parseLong(posted.message().text());
      micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - dueNanos));
      heard.incrementAndGet();
    }
  }

  private static void waitUntil(long nanos) throws InterruptedException {
    while (System.nanoTime() < nanos) {
      TimeUnit.NANOSECONDS.sleep(Math.min(1_000_000, Math.max(0, nanos - System.nanoTime())));
    }
  }

  /// What came of it.
  record Result(int bots, long said, long heard, long lost, ConcurrentHistogram micros) {}
}
