package matinee.loadtest.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import matinee.loadtest.process.Pace;
import matinee.loadtest.process.Pacing;
import matinee.loadtest.process.ServerProcess;
import matinee.loadtest.proof.Proof;

/// `Chatter SERVER.JAR RESULTS BASELINES [SECONDS] [ROUNDS] [WARM-UP SECONDS] [TARGETS] [JVM…]`:
/// 125 rooms of eight chat, on Matinee and on servers that do nothing else, in turns: how many
/// deliveries each makes of a second of its one processor, and how long one takes at a load that is
/// the same for all.
final class Chatter {
  private static final int ROOMS = 125;
  private static final double OPEN_DELIVERIES = 40_000;

  /// What everybody in the room hears, and the answer to who said it.
  private static final int DELIVERIES_A_MESSAGE = Hall.SEATS + 1;

  private static final int SETTLING_SECONDS = 2;
  private static final int STARTING_SECONDS = 15;

  private static final String ALL = "matinee,ws,socket.io,jetty";
  private static final List<String> FLAGS = List.of("--limit-chat", "0");

  private final Proof proof;
  private final Turns turns;
  private final int seconds;
  private final int warmUpSeconds;
  private final Medians<Figures> medians = new Medians<>();

  private Chatter(Path results, Turns turns, int seconds, int warmUpSeconds) {
    int busy = warmUpSeconds + SETTLING_SECONDS + 2 * seconds;
    int each = 2 * STARTING_SECONDS + busy + 2 * Hall.DRAIN_SECONDS;
    Duration longest = Duration.ofSeconds(60L + (long) turns.count() * each);
    this.proof = new Proof("chatter", results, longest);
    this.turns = turns;
    this.seconds = seconds;
    this.warmUpSeconds = warmUpSeconds;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Arguments arguments = Arguments.of(args);
    int seconds = arguments.number(3, 5);
    int rounds = arguments.number(4, 3);
    int warmUpSeconds = arguments.number(5, 20);
    List<String> jvm = arguments.rest(7, ServerProcess.flagsForThousands(Path.of(args[0])));
    List<Target> targets = new ArrayList<>();
    for (String name : arguments.names(6, ALL)) {
      targets.add(target(name, args, jvm));
    }
    Path results = Path.of(args[1]);
    System.exit(new Chatter(results, new Turns(targets, rounds), seconds, warmUpSeconds).run());
  }

  private static Target target(String name, String[] args, List<String> jvm) throws IOException {
    Path results = Path.of(args[1]);
    Path baselines = Path.of(args[2]);
    return switch (name) {
      case "matinee" -> new MatineeTarget(Path.of(args[0]), jvm, FLAGS, results);
      case "ws" -> Baseline.ws(baselines, results);
      case "socket.io" -> Baseline.socketIo(baselines, results);
      case "jetty" -> Baseline.jetty(jvm, results);
      default -> throw new IllegalArgumentException(name + " is none of " + ALL);
    };
  }

  private int run() throws IOException, InterruptedException {
    turns.take((target, title) -> medians.add(target.name(), measure(target, title)));
    ChatterTable.print(medians);
    claims();
    return proof.finish();
  }

  /// A process of its own each time: what a JVM makes of its code differs from one to the next.
  private Figures measure(Target target, String title) throws IOException, InterruptedException {
    target.start();
    try (target;
        Hall hall = new Hall(target)) {
      if (!hall.fill(ROOMS)) {
        throw new IOException(title + ": not all found a seat, " + hall.count());
      }
      Pacing pacing = new Pacing(target.pid(), () -> hall.count().deliveries(), proof::progress);
      hall.talkInTurn();
      pacing.watch(warmUpSeconds, title + ", warming up");
      Pace saturated = pacing.watch(seconds, title + ", saturated");
      Hall.Count first = hall.rest();
      hall.talkAtRandom(OPEN_DELIVERIES / DELIVERIES_A_MESSAGE);
      pacing.watch(SETTLING_SECONDS, title + ", equal load settling");
      hall.time();
      Pace open = pacing.watch(seconds, title + ", equal load");
      Hall.Count last = hall.rest();
      proof.bots(hall.loop());
      Figures figures =
          Figures.of(saturated, open, hall.micros(), hall.lateMicros(), wrong(first, last));
      proof.progress(
          "%s: p50 %,d µs, p99 %,d µs, p999 %,d µs (asked late p99 %,d µs); %d said, %d missing"
              .formatted(
                  title,
                  figures.p50Micros(),
                  figures.p99Micros(),
                  figures.p999Micros(),
                  figures.lateP99Micros(),
                  last.said(),
                  last.missing()));
      return figures;
    }
  }

  private static String wrong(Hall.Count first, Hall.Count last) {
    if (first.missing() == 0
        && last.missing() == 0
        && last.refused() == 0
        && last.losses().isEmpty()) {
      return "";
    }
    return "%d and %d deliveries missing, %d refused, %d connections lost: %s"
        .formatted(
            first.missing(),
            last.missing(),
            last.refused(),
            last.losses().size(),
            last.losses().stream().limit(3).toList());
  }

  private void claims() {
    medians.forEach(
        (name, rounds) -> {
          proof.measured(name + ", rounds", rounds);
          proof.measured(
              name + ", deliveries a processor-second beside ws",
              medians.besideWs(name, one -> one.saturated().aProcessorSecond()));
          List<String> wrong =
              rounds.stream().map(Figures::wrong).filter(what -> !what.isEmpty()).toList();
          proof.claim(name + " delivers everything", wrong.isEmpty(), wrong.toString());
          Fairness.claim(proof, medians, name, Figures::saturated, "seats");
        });
  }
}
