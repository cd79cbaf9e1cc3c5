package matinee.loadtest.stall;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import matinee.loadtest.bot.FaithfulBot;
import matinee.loadtest.crowd.Audit;
import matinee.loadtest.crowd.Crowd;
import matinee.loadtest.crowd.FullRoom;
import matinee.loadtest.process.ServerProcess;
import matinee.loadtest.process.Vitals;
import matinee.loadtest.proof.Proof;
import matinee.protocol.Command;
import org.HdrHistogram.Histogram;

/// `Stall SERVER.JAR RESULTS [SECONDS] [MESSAGES A SECOND]`: two full rooms chat heavily; in turn
/// one of them has a member that reads nothing. What the other seven hear, in the room with it and
/// in the room without it, in the same seconds.
final class Stall {
  private static final int PORT = 8_332;
  private static final int TURNS = 4;
  private static final int WARM_UP_SECONDS = 10;
  private static final int LITTLE_BYTES = 16 * 1024;
  private static final int TEXT_CHARACTERS = 900;
  private static final double NEVER = 1e9;
  private static final long LARGEST_MICROS = 120_000_000;
  private static final double MOST_MIB_MORE = 24;
  private static final List<String> JVM = List.of("-Xmx256m");
  private static final List<String> FLAGS = List.of("--limit-chat", "0");

  private final Proof proof;
  private final ServerProcess server;
  private final Deliveries deliveries = new Deliveries();
  private final Crowd crowd;
  private final Vitals vitals;
  private final Histogram with = new Histogram(LARGEST_MICROS, 3);
  private final Histogram without = new Histogram(LARGEST_MICROS, 3);
  private final List<Double> heaps = new ArrayList<>();
  private final List<Long> backMs = new ArrayList<>();

  private Stall(Path jar, Path results, int seconds) throws IOException {
    proof = new Proof("stall", results, Duration.ofSeconds(120 + TURNS * (seconds + 30L)));
    server = new ServerProcess(jar, PORT, JVM, FLAGS, results.resolve("stall-server.log"));
    crowd = new Crowd(server, deliveries, 1, NEVER);
    vitals = new Vitals(server, crowd.http());
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 60;
    int rate = args.length > 3 ? Integer.parseInt(args[3]) : 150;
    System.exit(new Stall(Path.of(args[0]), Path.of(args[1]), seconds).run(seconds, rate));
  }

  private int run(int seconds, int rate) throws IOException, InterruptedException {
    server.start();
    if (crowd.fill(2)) {
      prepare();
      proof.progress("two rooms of eight say " + rate + " messages a second each");
      talk(WARM_UP_SECONDS, rate);
      double before = vitals.sample().heapMiB();
      proof.measured("heap before, MiB", Math.round(before));
      for (int turn = 0; turn < TURNS; turn++) {
        turn(turn, seconds, rate);
      }
      claims(before);
    } else {
      proof.claim("two full rooms to begin with", false, "somebody found no seat");
    }
    proof.bots(crowd.loop());
    crowd.close();
    server.close();
    return proof.finish();
  }

  /// The last of each room gets small buffers, by a connection of its own making.
  private void prepare() throws InterruptedException {
    crowd
        .loop()
        .call(
            () ->
                crowd
                    .rooms()
                    .forEach(
                        room -> {
                          room.bots().getLast().keepLittle(LITTLE_BYTES);
                          room.bots().getLast().compare();
                        }));
    crowd.awaitAllIn(5);
  }

  private void turn(int turn, int seconds, int rate) throws IOException, InterruptedException {
    FullRoom room = crowd.loop().ask(() -> crowd.rooms().get(turn % 2));
    FullRoom other = crowd.loop().ask(() -> crowd.rooms().get(1 - turn % 2));
    FaithfulBot stalled = crowd.loop().ask(() -> room.bots().getLast());
    crowd
        .loop()
        .call(
            () -> {
              deliveries.count(
                  Map.of(room.ledger().roomId(), with, other.ledger().roomId(), without), stalled);
              stalled.stall();
            });
    talk(seconds, rate);
    crowd.loop().call(deliveries::stop);
    double heap = vitals.sample().heapMiB();
    heaps.add(heap);
    long listensNanos = System.nanoTime();
    crowd.loop().call(stalled::listenAgain);
    boolean isBack = crowd.await(20, () -> deliveries.backNanos() != 0);
    long tookMs =
        isBack
            ? TimeUnit.NANOSECONDS.toMillis(crowd.loop().ask(deliveries::backNanos) - listensNanos)
            : -1;
    backMs.add(tookMs);
    int apart = new Audit(crowd).look();
    proof.progress(
        "turn %d of %d: heap %.0f MiB, closed too-slow %.0f so far, back after %d ms, %d rooms apart"
            .formatted(turn + 1, TURNS, heap, tooSlow(), tookMs, apart));
  }

  private void claims(double before) throws IOException, InterruptedException {
    ratio("half of all deliveries are as quick beside a stalled member", 50, 1.1, 0.1);
    ratio("99 of 100 deliveries are as quick beside a stalled member", 99, 1.25, 0.5);
    double most = heaps.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    proof.claim(
        "the server's memory is bounded",
        most - before <= MOST_MIB_MORE,
        "heap after a collection %.0f MiB before, %.0f MiB at most with a stalled member"
            .formatted(before, most));
    proof.claim(
        "each stalled one is closed too-slow, and nobody else is",
        tooSlow() == TURNS && crowd.loop().ask(deliveries::lostWhileStalled) == 0,
        "%.0f closed in %d turns, %d others lost"
            .formatted(tooSlow(), TURNS, crowd.loop().ask(deliveries::lostWhileStalled)));
    proof.claim(
        "and comes back to its seat and to everything",
        backMs.stream().allMatch(ms -> ms >= 0),
        "back after %s ms".formatted(backMs));
    proof.promises(crowd.breaches());
    proof.claim(
        "nothing impossible happened, no error in the log",
        Vitals.value(vitals.metrics(), "matinee_impossible_total") == 0
            && server.errors().isEmpty(),
        server.errors().toString());
  }

  private void ratio(String what, double percentile, double most, double slackMs) {
    double a = without.getValueAtPercentile(percentile) / 1e3;
    double b = with.getValueAtPercentile(percentile) / 1e3;
    proof.claim(
        what,
        without.getTotalCount() > 0 && with.getTotalCount() > 0 && b <= a * most + slackMs,
        "p%.0f %.2f ms without, %.2f ms with: ratio %.3f (%d and %d deliveries)"
            .formatted(percentile, a, b, b / a, without.getTotalCount(), with.getTotalCount()));
  }

  private double tooSlow() throws IOException, InterruptedException {
    return Vitals.value(vitals.metrics(), "matinee_closes_total{code=\"too-slow\"}");
  }

  /// Seven of each room in turn, each message at its moment; how long it takes counts from there.
  private void talk(int seconds, int rate) {
    long startNanos = System.nanoTime();
    String padding = "x".repeat(TEXT_CHARACTERS);
    for (long n = 0; n < (long) seconds * rate; n++) {
      long dueNanos = startNanos + n * TimeUnit.SECONDS.toNanos(1) / rate;
      for (long wait = dueNanos - System.nanoTime();
          wait > 0;
          wait = dueNanos - System.nanoTime()) {
        LockSupport.parkNanos(wait);
      }
      int who = (int) (n % (FullRoom.SEATS - 1));
      crowd
          .loop()
          .post(
              () -> {
                for (int i = 0; i < 2; i++) {
                  String text = dueNanos + " " + i + padding;
                  crowd.rooms().get(i).bots().get(who).give(ref -> new Command.PostChat(ref, text));
                }
              });
    }
  }
}
