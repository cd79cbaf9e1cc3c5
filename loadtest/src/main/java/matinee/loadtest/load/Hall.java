package matinee.loadtest.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import matinee.loadtest.net.Loop;
import org.HdrHistogram.Histogram;

/// All rooms of one target, full, on one loop. Its public face is for the proof's own thread; what
/// the seats call is for the loop.
final class Hall implements AutoCloseable {
  static final int SEATS = 8;
  static final int DRAIN_SECONDS = 30;
  private static final int ROOMS_AT_ONCE = 25;
  private static final double SITTING_SECONDS = 30;
  private static final long THINK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long LARGEST_MICROS = 60_000_000;

  private final Loop loop = new Loop("seats");
  private final Target target;
  private final List<Seat> seats = new ArrayList<>();
  private final Histogram micros = new Histogram(LARGEST_MICROS, 3);
  private final Histogram lateMicros = new Histogram(LARGEST_MICROS, 3);
  private final SplittableRandom random = new SplittableRandom(1);
  private final List<String> losses = new ArrayList<>();
  private Talk talk = Talk.NONE;
  private boolean timing;
  private double nanosBetween;
  private double dueNanos;
  private long welcomed;
  private long said;
  private long posted;
  private long done;
  private long refused;

  private enum Talk {
    NONE,
    /// Who has their answer says the next thing.
    IN_TURN,
    /// At moments that have nothing to do with the answers.
    AT_RANDOM
  }

  /// How much there was so far.
  record Count(long said, long posted, long done, long refused, List<String> losses) {
    long deliveries() {
      return posted + done;
    }

    /// How many deliveries are missing, of which none may be when all is quiet.
    long missing() {
      return said * SEATS - posted + said - done;
    }
  }

  Hall(Target target) {
    this.target = target;
  }

  /// Returns whether everybody has a seat.
  boolean fill(int rooms) throws IOException, InterruptedException {
    for (int from = 0; from < rooms; from += ROOMS_AT_ONCE) {
      int to = Math.min(rooms, from + ROOMS_AT_ONCE);
      for (int room = from; room < to; room++) {
        String path = target.newRoom();
        loop.call(() -> open(path));
      }
      if (!loop.await(SITTING_SECONDS, () -> welcomed == seats.size())) {
        return false;
      }
    }
    return true;
  }

  private void open(String path) {
    for (int i = 1; i <= SEATS; i++) {
      seats.add(new Seat(this, loop, target.words(), target.address(), path, "Seat " + i));
    }
  }

  /// Everybody talks as fast as they are answered.
  void talkInTurn() {
    loop.call(
        () -> {
          talk = Talk.IN_TURN;
          seats.forEach(this::next);
        });
  }

  /// So many messages a second in all, each at a moment of its own, whatever becomes of the others.
  void talkAtRandom(double messagesPerSecond) {
    loop.call(
        () -> {
          talk = Talk.AT_RANDOM;
          loop.stayAwake(true);
          nanosBetween = TimeUnit.SECONDS.toNanos(1) / messagesPerSecond;
          dueNanos = System.nanoTime();
          sayWhatIsDue();
        });
  }

  private void sayWhatIsDue() {
    if (talk != Talk.AT_RANDOM) {
      return;
    }
    long nowNanos = System.nanoTime();
    while (dueNanos <= nowNanos) {
      say(seats.get(random.nextInt(seats.size())), (long) dueNanos);
      if (timing) {
        record(lateMicros, nowNanos - (long) dueNanos);
      }
      dueNanos -= Math.log(1 - random.nextDouble()) * nanosBetween;
    }
    loop.after((long) dueNanos - System.nanoTime(), this::sayWhatIsDue);
  }

  private void next(Seat seat) {
    if (talk == Talk.IN_TURN) {
      say(seat, System.nanoTime());
    }
  }

  private void say(Seat seat, long atNanos) {
    said++;
    seat.say(atNanos);
  }

  /// Says nothing more and waits until everything is heard that was said, as long as that is
  /// reasonable.
  Count rest() throws InterruptedException {
    loop.call(
        () -> {
          talk = Talk.NONE;
          timing = false;
          loop.stayAwake(false);
        });
    var _ = loop.await(DRAIN_SECONDS, () -> counted().missing() == 0);
    return count();
  }

  /// From now on each delivery is timed.
  void time() {
    loop.call(
        () -> {
          micros.reset();
          lateMicros.reset();
          timing = true;
        });
  }

  /// What that came to. Only at rest.
  Histogram micros() {
    return micros;
  }

  /// How late the messages themselves were said, which is no fault of the server. Only at rest.
  Histogram lateMicros() {
    return lateMicros;
  }

  Count count() {
    return loop.ask(this::counted);
  }

  Loop loop() {
    return loop;
  }

  private Count counted() {
    return new Count(said, posted, done, refused, List.copyOf(losses));
  }

  void welcomed() {
    welcomed++;
  }

  void posted(byte[] utf8, long atNanos) {
    posted++;
    if (timing) {
      record(micros, atNanos - DueTime.in(utf8));
    }
  }

  private static void record(Histogram micros, long nanos) {
    micros.recordValue(Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 0, LARGEST_MICROS));
  }

  void done(Seat seat) {
    done++;
    if (talk == Talk.IN_TURN) {
      loop.after(THINK_NANOS, () -> next(seat));
    }
  }

  void refused() {
    refused++;
  }

  void lost(String who) {
    losses.add(who);
  }

  @Override
  public void close() {
    loop.call(() -> seats.forEach(Seat::leave));
    loop.close();
  }
}
