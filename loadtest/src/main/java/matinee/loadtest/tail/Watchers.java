package matinee.loadtest.tail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import matinee.loadtest.Bot;
import matinee.protocol.Event;
import matinee.protocol.ServerFrame;
import org.HdrHistogram.ConcurrentHistogram;

/// The other seven seats of every room, at the far end of the lines: counts how long after the
/// press each change of the timeline was heard. Is told the cells on standard input, says `seated`,
/// and prints the table when it is told how many presses each room had.
final class Watchers {
  static final int A_ROOM = 7;

  /// What a lone packet's loss costs at the least, beyond the round trip: over it, it was lost and
  /// noticed by the timer.
  private static final int LATE_MS = 150;

  private static final long PATIENCE_SECONDS = 60;
  private static final long STRAGGLERS_SECONDS = 5;
  private static final double MICROS_A_MS = 1_000;
  private static final double PERCENT = 100;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Watched> cells = new ArrayList<>();

  private record Watched(Cell cell, ConcurrentHistogram micros) {}

  public static void main(String[] args) throws IOException, InterruptedException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Watchers watchers = new Watchers();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      watchers.cells.add(new Watched(Cell.read(line), new ConcurrentHistogram(60_000_000, 3)));
    }
    watchers.sit();
    System.out.println("seated");
    String presses = in.readLine();
    if (presses != null) {
      TimeUnit.SECONDS.sleep(STRAGGLERS_SECONDS);
      watchers.print(Long.parseLong(presses));
    }
    System.exit(0);
  }

  private void sit() throws IOException, InterruptedException {
    int seats = cells.stream().mapToInt(watched -> A_ROOM * watched.cell().rooms().size()).sum();
    CountDownLatch seated = new CountDownLatch(seats);
    for (Watched watched : cells) {
      for (String room : watched.cell().rooms()) {
        for (int seat = 1; seat <= A_ROOM; seat++) {
          Bot.enter(
              http,
              watched.cell().url(),
              room,
              "Watcher " + seat,
              frame -> hear(frame, watched.micros(), seated));
        }
      }
    }
    if (!seated.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IOException(seated.getCount() + " watchers found no seat");
    }
  }

  private static void hear(ServerFrame frame, ConcurrentHistogram micros, CountDownLatch seated) {
    long now = Presser.nowMicros();
    if (frame instanceof ServerFrame.Welcome) {
      seated.countDown();
    } else if (frame instanceof Event.PlaybackChanged changed
        && changed.playback().positionMs() >= Presser.COUNTED_FROM_MS) {
      Long pressed = changed.stamp().ref();
      if (pressed != null) {
        micros.recordValue(Math.max(0, now - pressed));
      }
    }
  }

  private void print(long presses) {
    System.out.println(
        "| line | follow-up | n | p50 ms | p95 | p99 | p99.9 | max | later than RTT + "
            + LATE_MS
            + " ms | not heard |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    for (Watched watched : cells) {
      Cell cell = watched.cell();
      ConcurrentHistogram micros = watched.micros();
      long late = (long) ((2 * cell.delayMs() + LATE_MS) * MICROS_A_MS);
      long n = micros.getTotalCount();
      long over = n - micros.getCountBetweenValues(0, late);
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %.0f | %.0f | %.0f | %.0f | %.0f | %.2f %% | %d |%n",
          cell.name(),
          n,
          micros.getValueAtPercentile(50) / MICROS_A_MS,
          micros.getValueAtPercentile(95) / MICROS_A_MS,
          micros.getValueAtPercentile(99) / MICROS_A_MS,
          micros.getValueAtPercentile(99.9) / MICROS_A_MS,
          micros.getMaxValue() / MICROS_A_MS,
          n == 0 ? 0 : PERCENT * over / n,
          presses * A_ROOM * cell.rooms().size() - n);
    }
  }
}
