package matinee.loadtest.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import matinee.loadtest.net.Loop;
import matinee.loadtest.process.Pace;
import matinee.loadtest.process.Vitals;
import matinee.loadtest.proof.Proof;

/// `Idle SERVER.JAR RESULTS BASELINES [SEATS] [ROUNDS] [SILENT SECONDS] [TARGETS] [JVM…]`: what a
/// seat costs whose member says nothing, with all that belongs to it, beside bare connections on
/// `ws` and socket.io.
final class Idle {
  private static final int ROOMS_AT_ONCE = 25;
  private static final int BATCH_SECONDS = 30;
  private static final int EMPTYING_SECONDS = 60;
  private static final int SETTLING_SECONDS = 10;
  private static final int PROGRESS_SEATS = 2_000;
  private static final int PROGRESS_SECONDS = 10;
  private static final int LONGEST_FILLING_SECONDS = 120;

  private static final String YARDSTICK = "socket.io";
  private static final String ALL = "matinee,ws,socket.io";
  private static final long MOST_BYTES = 6_000;
  private static final double MOST_BESIDE = 0.7;

  /// A heap that grows and shrinks with what is in it, at once.
  private static final List<String> JVM =
      List.of(
          "-Xms32m",
          "-Xmx4g",
          "-XX:MinHeapFreeRatio=5",
          "-XX:MaxHeapFreeRatio=10",
          "-XX:-ShrinkHeapInSteps",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders");

  /// So that nothing is left soon after all have gone.
  private static final List<String> FLAGS =
      List.of("--limit-hold", "2s", "--limit-empty-room", "10s");

  private final Proof proof;
  private final Turns turns;
  private final int seats;
  private final int silentSeconds;
  private final Medians<IdleFigures> medians = new Medians<>();

  private Idle(Path results, Turns turns, int seats, int silentSeconds) {
    int busy = LONGEST_FILLING_SECONDS + EMPTYING_SECONDS + SETTLING_SECONDS;
    int each = 2 * busy + silentSeconds;
    this.proof = new Proof("idle", results, Duration.ofSeconds((long) turns.count() * each));
    this.turns = turns;
    this.seats = seats;
    this.silentSeconds = silentSeconds;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Arguments arguments = Arguments.of(args);
    int seats = arguments.number(3, 10_000) / Hall.SEATS * Hall.SEATS;
    int rounds = arguments.number(4, 3);
    int silentSeconds = arguments.number(5, 30);
    List<String> jvm = arguments.rest(7, JVM);
    List<Target> targets = BareRivals.of(arguments, arguments.names(6, ALL), jvm, FLAGS);
    Idle idle = new Idle(arguments.path(1), new Turns(targets, rounds), seats, silentSeconds);
    idle.proof.measured("seats", seats);
    idle.proof.measured("Matinee's JVM", jvm);
    System.exit(idle.run());
  }

  private int run() throws IOException, InterruptedException {
    turns.take((target, title) -> medians.add(target.name(), measure(target, title)));
    print();
    claims();
    return proof.finish();
  }

  private IdleFigures measure(Target target, String title)
      throws IOException, InterruptedException {
    target.start();
    try (target;
        Loop loop = new Loop("seats")) {
      fill(loop, target, title + ", not counted").leave(); // what code and pools take is no seat's
      if (!target.becomesEmpty(EMPTYING_SECONDS)) {
        throw new IOException(title + ": something is left of those who went");
      }
      TimeUnit.SECONDS.sleep(SETTLING_SECONDS); // its compilers are still at work
      Memory before = target.memory();
      proof.progress(title + ", empty: " + before.inWords());
      Arrivals here = fill(loop, target, title);
      Pace.Start start = Pace.Start.now(target.pid(), 0);
      double secondsBefore = Vitals.processorSeconds(target.pid());
      silence(title);
      double used = Vitals.processorSeconds(target.pid()) - secondsBefore;
      Pace pace = start.until(Pace.Start.now(target.pid(), 0));
      Memory after = target.memory();
      Memory aSeat = after.aSeat(before, seats);
      double percent = 100 * used / silentSeconds;
      proof.progress(
          "%s, full: %s; a seat %,d bytes resident, %,d heap; %s %% of a processor"
              .formatted(
                  title,
                  after.inWords(),
                  aSeat.residentBytes(),
                  aSeat.heapBytes(),
                  decimal(percent)));
      proof.bots(loop);
      List<String> losses = here.count().losses();
      String wrong = losses.isEmpty() ? "" : losses.size() + " lost, first " + losses.getFirst();
      here.leave();
      return new IdleFigures(aSeat, before, after, percent, pace.others(), wrong);
    }
  }

  /// Rooms are made as they fill: an empty one does not last here.
  private Arrivals fill(Loop loop, Target target, String title)
      throws IOException, InterruptedException {
    Arrivals arrivals = new Arrivals(loop, target, ROOMS_AT_ONCE * Hall.SEATS);
    List<String> rooms = new ArrayList<>();
    for (int room = 1; room <= seats / Hall.SEATS; room++) {
      rooms.add(target.newRoom());
      boolean last = room == seats / Hall.SEATS;
      if (rooms.size() == ROOMS_AT_ONCE || last) {
        if (!arrivals.come(rooms, Hall.SEATS, BATCH_SECONDS)) {
          throw new IOException(title + ": not all are welcomed, " + arrivals.count());
        }
        rooms.clear();
      }
      if (room * Hall.SEATS % PROGRESS_SEATS == 0 || last) {
        proof.progress("%s: %,d sit".formatted(title, room * Hall.SEATS));
      }
    }
    return arrivals;
  }

  private void silence(String title) throws InterruptedException {
    for (int left = silentSeconds; left > 0; left -= PROGRESS_SECONDS) {
      proof.progress("%s: silent for %d s more".formatted(title, left));
      TimeUnit.SECONDS.sleep(Math.min(left, PROGRESS_SECONDS));
    }
  }

  private void print() {
    System.out.printf("%nmedians, of one seat (bare connections but for Matinee):%n");
    System.out.printf(
        "%-10s %14s %12s %8s %10s %7s%n",
        "", "resident bytes", "x " + YARDSTICK, "x ws", "heap bytes", "CPU");
    for (String name : medians.names()) {
      System.out.printf(
          Locale.ROOT,
          "%-10s %,14.0f %12.2f %6.2f   %,10.0f %12.2f %6.2f   %5.2f %%%n",
          name,
          medians.of(name, one -> one.aSeat().residentBytes()),
          medians.beside(YARDSTICK, name, one -> one.aSeat().residentBytes()),
          medians.besideWs(name, one -> one.aSeat().residentBytes()),
          medians.of(name, one -> one.aSeat().heapBytes()),
          medians.beside(YARDSTICK, name, one -> one.aSeat().heapBytes()),
          medians.besideWs(name, one -> one.aSeat().heapBytes()),
          medians.of(name, IdleFigures::processorPercent));
    }
  }

  private void claims() {
    medians.forEach(
        (name, rounds) -> {
          proof.measured(name + ", rounds", rounds);
          proof.measured(
              name + ", percent of a processor", medians.of(name, IdleFigures::processorPercent));
          List<String> wrong =
              rounds.stream().map(IdleFigures::wrong).filter(what -> !what.isEmpty()).toList();
          proof.claim(name + " keeps all who came", wrong.isEmpty(), wrong.toString());
        });
    double seat = medians.of("matinee", one -> one.aSeat().largerBytes());
    proof.claim(
        "a seat of Matinee's costs at most %,d bytes, everything included".formatted(MOST_BYTES),
        seat <= MOST_BYTES,
        "%,.0f bytes, the larger of resident and heap".formatted(seat));
    double resident = medians.beside(YARDSTICK, "matinee", one -> one.aSeat().residentBytes());
    double heap = medians.beside(YARDSTICK, "matinee", one -> one.aSeat().heapBytes());
    proof.claim(
        "and at most %s times a bare connection of %s's".formatted(MOST_BESIDE, YARDSTICK),
        Math.max(resident, heap) <= MOST_BESIDE,
        "%s times resident, %s times heap".formatted(decimal(resident), decimal(heap)));
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
