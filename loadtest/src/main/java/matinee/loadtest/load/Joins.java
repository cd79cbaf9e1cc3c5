package matinee.loadtest.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import matinee.loadtest.net.Loop;
import matinee.loadtest.process.Pace;
import matinee.loadtest.process.ServerProcess;
import matinee.loadtest.proof.Proof;

/// `Joins SERVER.JAR RESULTS BASELINES [ROOMS] [STORMS] [ROUNDS] [FORMER STORMS] [TARGETS] [JVM…]`:
/// seven friends come to each of many rooms where an eighth has put a film on. How many joins, from
/// the socket to the `welcome`, Matinee makes of a second of its one processor, beside the bare
/// connections that `ws` makes.
final class Joins {
  private static final int FRIENDS = Hall.SEATS - 1;
  private static final int AT_ONCE = 64;
  private static final int LONGEST_STORM_SECONDS = 60;
  private static final int EMPTYING_SECONDS = 60;
  private static final int STARTING_SECONDS = 60;
  private static final String ALL = "matinee,ws";
  private static final double LEAST_BESIDE = 0.35;

  /// A room is furnished faster than a person would, and gone soon after all have gone.
  private static final List<String> FLAGS =
      List.of(
          "--limit-chat",
          "0",
          "--limit-controls",
          "0",
          "--limit-hold",
          "2s",
          "--limit-empty-room",
          "10s");

  private final Proof proof;
  private final Turns turns;
  private final int rooms;
  private final int storms;
  private final int formerStorms;
  private final Medians<JoinFigures> medians = new Medians<>();

  private Joins(Path results, Turns turns, int rooms, int storms, int formerStorms) {
    int each =
        STARTING_SECONDS + (storms + formerStorms) * (LONGEST_STORM_SECONDS + EMPTYING_SECONDS);
    Duration longest = Duration.ofSeconds((long) turns.count() * each);
    this.proof = new Proof("joins", results, longest);
    this.turns = turns;
    this.rooms = rooms;
    this.storms = storms;
    this.formerStorms = formerStorms;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Arguments arguments = Arguments.of(args);
    int rooms = arguments.number(3, 1_000);
    int storms = arguments.number(4, 3);
    int rounds = arguments.number(5, 3);
    int formerStorms = arguments.number(6, 4);
    List<String> jvm = arguments.rest(8, ServerProcess.flagsForThousands(Path.of(args[0])));
    List<Target> targets = BareRivals.of(arguments, arguments.names(7, ALL), jvm, FLAGS);
    Joins joins =
        new Joins(arguments.path(1), new Turns(targets, rounds), rooms, storms, formerStorms);
    joins.proof.measured("Matinee's JVM", jvm);
    System.exit(joins.run());
  }

  private int run() throws IOException, InterruptedException {
    turns.take(this::measure);
    print();
    claims();
    return proof.finish();
  }

  private void measure(Target target, String title) throws IOException, InterruptedException {
    target.start();
    try (target;
        Loop loop = new Loop("friends")) {
      for (int storm = 1; storm <= formerStorms; storm++) {
        storm(loop, target, "%s, not counted %d of %d".formatted(title, storm, formerStorms));
      }
      for (int storm = 1; storm <= storms; storm++) {
        String which = "%s, storm %d of %d".formatted(title, storm, storms);
        medians.add(target.name(), storm(loop, target, which));
      }
      proof.bots(loop);
    }
  }

  private JoinFigures storm(Loop loop, Target target, String title)
      throws IOException, InterruptedException {
    FurnishedRooms furnished = new FurnishedRooms(loop, target);
    List<String> paths = furnished.make(rooms);
    Arrivals friends = new Arrivals(loop, target, AT_ONCE);
    Pace.Start start = Pace.Start.now(target.pid(), 0);
    boolean all = friends.come(paths, FRIENDS, LONGEST_STORM_SECONDS);
    Arrivals.Count count = friends.count();
    Pace pace = start.until(Pace.Start.now(target.pid(), count.welcomed()));
    proof.progress(
        "%s: %,d joins, %,d a second, %,d a processor-second, p50 %,d µs, p99 %,d µs; server %d %%, friends %d %%, others %d %%"
            .formatted(
                title,
                count.welcomed(),
                pace.aSecond(),
                pace.aProcessorSecond(),
                count.p50Micros(),
                count.p99Micros(),
                pace.server(),
                pace.seats(),
                pace.others()));
    friends.leave();
    furnished.leave();
    if (!target.becomesEmpty(EMPTYING_SECONDS)) {
      throw new IOException(title + ": something is left of those who went");
    }
    String wrong = all ? "" : "%s: %s".formatted(title, count);
    return new JoinFigures(pace, count.p50Micros(), count.p99Micros(), count.welcomeBytes(), wrong);
  }

  private void print() {
    System.out.printf("%nmedians of all storms:%n");
    System.out.printf(
        "%-10s %9s %9s %6s %8s %8s %9s %7s %7s %6s%n",
        "",
        "a second",
        "a CPU s",
        "x ws",
        "p50 µs",
        "p99 µs",
        "welcome B",
        "server",
        "friends",
        "others");
    for (String name : medians.names()) {
      System.out.printf(
          Locale.ROOT,
          "%-10s %,9.0f %,9.0f %6.2f %,8.0f %,8.0f %,9.0f %5.0f %% %5.0f %% %4.0f %%%n",
          name,
          medians.of(name, one -> one.pace().aSecond()),
          medians.of(name, one -> one.pace().aProcessorSecond()),
          medians.besideWs(name, one -> one.pace().aProcessorSecond()),
          medians.of(name, JoinFigures::p50Micros),
          medians.of(name, JoinFigures::p99Micros),
          medians.of(name, JoinFigures::welcomeBytes),
          medians.of(name, one -> one.pace().server()),
          medians.of(name, one -> one.pace().seats()),
          medians.of(name, one -> one.pace().others()));
    }
  }

  private void claims() {
    medians.forEach(
        (name, all) -> {
          proof.measured(name + ", storms", all);
          List<String> wrong =
              all.stream().map(JoinFigures::wrong).filter(what -> !what.isEmpty()).toList();
          proof.claim(name + " lets everybody in", wrong.isEmpty(), wrong.toString());
          Fairness.claim(proof, medians, name, JoinFigures::pace, "friends");
        });
    double beside = medians.besideWs("matinee", one -> one.pace().aProcessorSecond());
    proof.claim(
        "joins a processor-second are at least %s of what ws accepts".formatted(LEAST_BESIDE),
        beside >= LEAST_BESIDE,
        "%.2f".formatted(beside));
  }
}
