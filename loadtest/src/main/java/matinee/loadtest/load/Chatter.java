package matinee.loadtest.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import matinee.loadtest.process.Pace;
import matinee.loadtest.process.Pacing;
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

  /// A server that rests was not asked enough, or had to share.
  private static final long LEAST_BUSY = 90;

  private static final long BOTTLENECK = 95;
  private static final long NOISE = 15;
  private static final String ALL = "matinee,ws,socket.io,jetty";
  private static final List<String> JVM =
      List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

  private static final List<String> FLAGS = List.of("--limit-chat", "0");

  private final Proof proof;
  private final List<Target> targets;
  private final int seconds;
  private final int warmUpSeconds;
  private final Medians<Figures> medians = new Medians<>();

  private Chatter(Path results, List<Target> targets, int seconds, int rounds, int warmUpSeconds) {
    int busy = warmUpSeconds + SETTLING_SECONDS + 2 * seconds;
    int each = 2 * STARTING_SECONDS + busy + 2 * Hall.DRAIN_SECONDS;
    Duration longest = Duration.ofSeconds(60L + (long) rounds * targets.size() * each);
    this.proof = new Proof("chatter", results, longest);
    this.targets = targets;
    this.seconds = seconds;
    this.warmUpSeconds = warmUpSeconds;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Arguments arguments = Arguments.of(args);
    int seconds = arguments.number(3, 5);
    int rounds = arguments.number(4, 3);
    int warmUpSeconds = arguments.number(5, 20);
    List<String> jvm = arguments.rest(7, JVM);
    List<Target> targets = new ArrayList<>();
    for (String name : arguments.names(6, ALL)) {
      targets.add(target(name, args, jvm));
    }
    Path results = Path.of(args[1]);
    System.exit(new Chatter(results, targets, seconds, rounds, warmUpSeconds).run(rounds));
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

  private int run(int rounds) throws IOException, InterruptedException {
    for (int round = 1; round <= rounds; round++) {
      for (Target target : targets) {
        String title = "round %d of %d, %s".formatted(round, rounds, target.name());
        medians.add(target.name(), measure(target, title));
      }
    }
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
          double seats = medians.of(name, one -> one.saturated().seats());
          double server = medians.of(name, one -> one.saturated().server());
          proof.claim(
              name + " is the bottleneck, not those who ask",
              seats < BOTTLENECK && server > LEAST_BUSY,
              "the seats' processor was %.0f %% busy, the server's %.0f %%"
                  .formatted(seats, server));
          double others = medians.of(name, one -> one.saturated().others());
          proof.claim(
              name + " had the machine for itself",
              others < NOISE,
              "others took %.0f %% of a processor".formatted(others));
        });
  }
}
