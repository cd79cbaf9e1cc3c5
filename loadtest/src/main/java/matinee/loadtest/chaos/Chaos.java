package matinee.loadtest.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import matinee.loadtest.bot.FaithfulBot;
import matinee.loadtest.bot.RoomLedger;
import matinee.loadtest.crowd.Audit;
import matinee.loadtest.crowd.Crowd;
import matinee.loadtest.crowd.FullRoom;
import matinee.loadtest.process.ServerProcess;
import matinee.loadtest.process.Vitals;
import matinee.loadtest.proof.Proof;

/// `Chaos SERVER.JAR RESULTS ROOMS GRACEFUL KILLS [SEED] [FLAGS…]`: full rooms on a server that is
/// stopped and killed again and again; nothing acknowledged is lost or happens twice, the film goes
/// on as if nothing had happened, and everybody comes back to their own seat.
final class Chaos {
  private static final int PORT = 8_338;
  private static final double BACK_WITHIN_SECONDS = 60;
  private static final double FILM_WITHIN_MS = 50;
  private static final double MEAN_SECONDS = 12;
  private static final double MEDIAN = 50;
  private static final double NEARLY_ALL = 99;
  private static final double ALL = 100;

  private final Proof proof;
  private final ServerProcess server;
  private final Crowd crowd;
  private final ComingBack comingBack = new ComingBack();
  private final Audit audit;
  private final int bots;

  private Chaos(Path jar, Path results, int rooms, long seed, List<String> flags, Duration longest)
      throws IOException {
    proof = new Proof("chaos", results, longest);
    server = new ServerProcess(jar, PORT, List.of(), flags, results.resolve("chaos-server.log"));
    crowd = new Crowd(server, comingBack, seed, MEAN_SECONDS);
    audit = new Audit(crowd);
    bots = rooms * FullRoom.SEATS;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path results = Path.of(args[1]);
    int rooms = Integer.parseInt(args[2]);
    int graceful = Integer.parseInt(args[3]);
    int kills = Integer.parseInt(args[4]);
    long seed = args.length > 5 ? Long.parseLong(args[5]) : 1;
    Path journal = results.resolve("chaos-journal").toAbsolutePath();
    List<String> flags =
        args.length > 6
            ? List.of(args).subList(6, args.length)
            : List.of("--journal", journal.toString());
    empty(journal);
    Duration longest = Duration.ofMinutes(4).plusSeconds(60L * (graceful + kills));
    Chaos chaos = new Chaos(Path.of(args[0]), results, rooms, seed, flags, longest);
    System.exit(chaos.run(rooms, Ending.all(graceful, kills, seed), seed));
  }

  private int run(int rooms, List<Ending> endings, long seed)
      throws IOException, InterruptedException {
    server.start();
    long startNanos = System.nanoTime();
    proof.measured("rooms, bots, ends, seed", List.of(rooms, bots, endings.size(), seed));
    if (crowd.fill(rooms)) {
      proof.progress("%d bots sit in %d rooms and watch".formatted(bots, rooms));
      var _ = audit.look();
      int survived = endings(endings);
      claims(endings, survived, startNanos);
    } else {
      proof.claim("all rooms are full to begin with", false, "%d in".formatted(in()));
    }
    proof.bots(crowd.loop());
    crowd.close();
    server.close();
    return proof.finish();
  }

  private int endings(List<Ending> endings) throws IOException, InterruptedException {
    int survived = 0;
    for (Ending ending : endings) {
      sleep(ending.afterMs() - ending.volleyMs());
      volley();
      sleep(ending.volleyMs());
      end(ending);
      if (!ending.hasty()) {
        boolean allBack = crowd.awaitAllIn(BACK_WITHIN_SECONDS);
        comingBack.isOver();
        if (!allBack) {
          proof.progress("%d of %d are not back".formatted(bots - in(), bots));
          return survived;
        }
        int apart = audit.look();
        proof.progress(
            "%d of %d: %s; all are back, %d rooms apart, films within %.1f ms, %d breaches"
                .formatted(
                    survived + 1,
                    endings.size(),
                    ending.kill() ? "killed" : "stopped",
                    apart,
                    audit.filmErrorMs(ALL),
                    crowd.breaches().all()));
      }
      survived++;
    }
    return survived;
  }

  private void end(Ending ending) throws IOException, InterruptedException {
    comingBack.ends(System.nanoTime());
    if (ending.kill()) {
      server.kill();
    } else {
      int code = server.stop();
      if (code != 0) {
        proof.claim("a graceful stop succeeds", false, "exit code %d".formatted(code));
      }
    }
    long againNanos = System.nanoTime();
    crowd
        .loop()
        .call(() -> crowd.rooms().forEach(room -> room.ledger().film().serverStarts(againNanos)));
    comingBack.isReady(server.start());
  }

  /// A quarter of the rooms speak at once, so that the end finds much that is on its way.
  private void volley() {
    crowd
        .loop()
        .call(
            () -> {
              for (FullRoom room : crowd.rooms()) {
                if (Math.floorMod(room.ledger().heard(), 4) == 0) {
                  room.bots().forEach(crowd.habits()::chat);
                }
              }
            });
  }

  private void claims(List<Ending> endings, int survived, long startNanos)
      throws IOException, InterruptedException {
    long kills = endings.stream().filter(Ending::kill).count();
    proof.claim(
        "everybody is back after every end",
        survived == endings.size() && in() == bots,
        "%d of %d ends (%d kills), %d of %d bots"
            .formatted(survived, endings.size(), kills, in(), bots));
    proof.promises(crowd.breaches());
    proof.claim(
        "all that was acknowledged was heard by somebody",
        sum(RoomLedger::unseen) == 0,
        "%d of %d messages were not"
            .formatted(sum(RoomLedger::unseen), sum(RoomLedger::acknowledged)));
    double worstMs = audit.filmErrorMs(ALL);
    proof.claim(
        "every room's film is within 50 ms of where it must be",
        audit.comparisons() > 0 && worstMs <= FILM_WITHIN_MS && audit.missed() == 0,
        "%d looks: p50 %.2f, p99 %.2f, max %.2f ms; %d rooms could not be looked at"
            .formatted(
                audit.comparisons(),
                audit.filmErrorMs(MEDIAN),
                audit.filmErrorMs(NEARLY_ALL),
                worstMs,
                audit.missed()));
    clocks(survived);
    String metrics = new Vitals(server, crowd.http()).metrics();
    proof.claim(
        "nothing impossible happened, no error in the log",
        Vitals.value(metrics, "matinee_impossible_total") == 0 && server.errors().isEmpty(),
        "%d lines; %s"
            .formatted(
                server.errors().size(), server.errors().stream().findFirst().orElse("none")));
    proof.measured("back", comingBack.words());
    proof.measured("resumed, welcomed anew", List.of(comingBack.resumed(), comingBack.welcomed()));
    proof.measured("acknowledged", sum(RoomLedger::acknowledged));
    proof.measured(
        "sent again",
        crowd
            .loop()
            .ask(
                () ->
                    crowd.rooms().stream()
                        .flatMap(room -> room.bots().stream())
                        .mapToLong(FaithfulBot::repeated)
                        .sum()));
    proof.measured("events heard", sum(RoomLedger::heard));
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    proof.measured(
        "of one processor, the bots used",
        "%.0f %%".formatted(100 * crowd.loop().processorSeconds() / seconds));
  }

  private void clocks(int survived) {
    Map<String, Double> offsets = crowd.loop().ask(() -> crowd.times().offsetsMs());
    double first = offsets.values().iterator().next();
    double apart =
        offsets.values().stream().mapToDouble(offset -> Math.abs(offset - first)).max().orElse(0);
    proof.claim(
        "server time goes on over every restart",
        apart <= FILM_WITHIN_MS && offsets.size() > survived / 2,
        "%d clocks within %.3f ms of the first, by the monotonic clock"
            .formatted(offsets.size(), apart));
  }

  private long sum(ToLongFunction<RoomLedger> what) {
    return crowd
        .loop()
        .ask(() -> crowd.rooms().stream().map(FullRoom::ledger).mapToLong(what).sum());
  }

  private int in() {
    return crowd.count(FaithfulBot::isIn);
  }

  private static void sleep(double ms) throws InterruptedException {
    TimeUnit.MICROSECONDS.sleep(Math.max(0, Math.round(ms * 1_000)));
  }

  /// A journal of another run is not this one's.
  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
    Files.createDirectories(folder);
  }
}
