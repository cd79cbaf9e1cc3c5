package matinee.loadtest.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import matinee.loadtest.net.Loop;
import org.HdrHistogram.Histogram;

/// Those who come to one server, so many of them on their way at a time, and stay. Its public face
/// is for the proof's own thread; what the newcomers call is for the loop.
final class Arrivals {
  private static final long LARGEST_MICROS = 60_000_000;

  private final Loop loop;
  private final Target target;
  private final int atOnce;
  private final List<Newcomer> newcomers = new ArrayList<>();
  private final Queue<String> toCome = new ArrayDeque<>();
  private final Histogram micros = new Histogram(LARGEST_MICROS, 3);
  private final List<String> losses = new ArrayList<>();
  private int welcomed;
  private int welcomeBytes;

  /// How it went so far.
  ///
  /// @param welcomeBytes how long the last welcome was
  /// @param losses who was refused or closed, in words
  record Count(
      int welcomed, long p50Micros, long p99Micros, int welcomeBytes, List<String> losses) {}

  Arrivals(Loop loop, Target target, int atOnce) {
    this.loop = loop;
    this.target = target;
    this.atOnce = atOnce;
  }

  /// So many come to each of these rooms, one room after the other. Returns whether all were
  /// welcomed in that time.
  boolean come(List<String> rooms, int toEach, double seconds) throws InterruptedException {
    loop.call(
        () -> {
          for (String room : rooms) {
            for (int i = 0; i < toEach; i++) {
              toCome.add(room);
            }
          }
          for (int i = 0; i < atOnce; i++) {
            next();
          }
        });
    boolean answered = loop.await(seconds, this::isAnswered);
    return answered && count().losses().isEmpty();
  }

  private boolean isAnswered() {
    boolean allWelcomed = toCome.isEmpty() && welcomed == newcomers.size();
    return allWelcomed || !losses.isEmpty();
  }

  /// All go without a word.
  void leave() {
    loop.call(() -> newcomers.forEach(Newcomer::leave));
  }

  Count count() {
    return loop.ask(
        () ->
            new Count(
                welcomed,
                micros.getValueAtPercentile(50),
                micros.getValueAtPercentile(99),
                welcomeBytes,
                List.copyOf(losses)));
  }

  private void next() {
    String room = toCome.poll();
    if (room != null) {
      String name = "Guest " + (newcomers.size() + 1);
      newcomers.add(new Newcomer(this, loop, target, room, name));
    }
  }

  void welcomed(long tookMicros, int bytes) {
    welcomed++;
    welcomeBytes = bytes;
    micros.recordValue(Math.clamp(tookMicros, 0, LARGEST_MICROS));
    next();
  }

  void lost(String what) {
    losses.add(what);
  }
}
