package matinee.loadtest.loss;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import matinee.loadtest.bot.BotListener;
import matinee.loadtest.bot.Breaches.Promise;
import matinee.loadtest.bot.FaithfulBot;
import matinee.loadtest.crowd.Audit;
import matinee.loadtest.crowd.Crowd;
import matinee.loadtest.crowd.FullRoom;
import matinee.loadtest.line.Line;
import matinee.loadtest.line.Namespace;
import matinee.loadtest.net.Loop;
import matinee.loadtest.process.ServerProcess;
import matinee.loadtest.process.Vitals;
import matinee.loadtest.proof.Proof;

/// `Loss SERVER.JAR RESULTS CLIENTS [CUTS]`, in the server's network namespace: full rooms whose
/// members are at the other end of a line that loses real packets: first in bursts, then all of
/// them for a while. `loadtest/loss.sh` is how it is started.
final class Loss {
  private static final int PORT = 8_342;
  private static final int ROOMS = 4;
  private static final int DELAY_MS = 20;
  private static final double BURST_LOSS = 0.3;
  private static final int BURSTS = 10;
  private static final int BURST_SECONDS = 3;
  private static final int HOLD_SECONDS = 60;
  private static final int SILENCE_SECONDS = 20;
  private static final double MEAN_SECONDS = 3;

  /// The longest pause between two tries, and the longest a repeated SYN may be under way.
  private static final double BACK_WITHIN_SECONDS = 20;

  private final Proof proof;
  private final ServerProcess server;
  private final Crowd crowd;
  private final Line line;

  private Loss(Path jar, Path results, String clients, int seconds)
      throws IOException, InterruptedException {
    proof = new Proof("loss", results, Duration.ofSeconds(300 + 2L * seconds));
    line = Line.open(1, clients, DELAY_MS, 0);
    server =
        new ServerProcess(
            jar,
            PORT,
            List.of(),
            List.of("--host", "0.0.0.0"), // every address here is of this namespace alone
            results.resolve("loss-server.log"));
    crowd =
        new Crowd(
            new Loop("bots", () -> Namespace.enter(clients)),
            server,
            new InetSocketAddress(InetAddress.ofLiteral(line.server()), PORT),
            new BotListener() {},
            1,
            MEAN_SECONDS);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    String cuts = args.length > 3 ? args[3] : "1,5,30,90";
    List<Integer> seconds = Stream.of(cuts.split(",", -1)).map(Integer::valueOf).toList();
    int all = seconds.stream().mapToInt(Integer::intValue).sum();
    System.exit(new Loss(Path.of(args[0]), Path.of(args[1]), args[2], all).run(seconds));
  }

  private int run(List<Integer> cuts) throws IOException, InterruptedException {
    server.start();
    if (crowd.fill(ROOMS)) {
      proof.progress("%d bots, %d ms away each way".formatted(in(), DELAY_MS));
      bursts();
      for (int seconds : cuts) {
        cut(seconds);
      }
      proof.measured("per cent of all packets that were lost", line.lostPercent());
      proof.promises(
          crowd.breaches(),
          Stream.of(Promise.values())
              .filter(promise -> promise != Promise.FILM_GOES_ON) // a room of nobody is held, PB11
              .toArray(Promise[]::new));
      String metrics = new Vitals(server, crowd.http()).metrics();
      proof.claim(
          "nothing impossible happened, no error in the log",
          Vitals.value(metrics, "matinee_impossible_total") == 0 && server.errors().isEmpty(),
          server.errors().toString());
    } else {
      proof.claim("all rooms are full to begin with", false, in() + " in");
    }
    proof.bots(crowd.loop());
    crowd.close();
    server.close();
    return proof.finish();
  }

  private void bursts() throws InterruptedException {
    double before = line.lostPercent();
    for (int i = 0; i < BURSTS; i++) {
      line.lose(BURST_LOSS);
      TimeUnit.SECONDS.sleep(BURST_SECONDS);
      line.lose(0);
      TimeUnit.SECONDS.sleep(BURST_SECONDS);
    }
    proof.progress(
        "lost %.1f %% of all packets in %d bursts".formatted(line.lostPercent(), BURSTS));
    after(
        "%.0f %% of packets lost in %d bursts of %d s"
            .formatted(100 * BURST_LOSS, BURSTS, BURST_SECONDS),
        line.lostPercent() > before);
  }

  /// Everybody's line at once: no packet either way, no SYN either.
  private void cut(int seconds) throws InterruptedException {
    List<Long> members = crowd.loop().ask(this::members);
    line.lose(1);
    TimeUnit.SECONDS.sleep(seconds);
    line.lose(0);
    long mendedNanos = System.nanoTime();
    boolean allIn =
        crowd.await(
            BACK_WITHIN_SECONDS,
            () ->
                crowd.rooms().stream().allMatch(room -> room.allIn() && hears(room, mendedNanos)));
    double tookSeconds = (System.nanoTime() - mendedNanos) / 1e9;
    boolean ownSeats = members.equals(crowd.loop().ask(this::members));
    boolean mustBeOwn = seconds <= SILENCE_SECONDS + HOLD_SECONDS;
    proof.progress("a cut of %d s: all are back %.1f s after it".formatted(seconds, tookSeconds));
    after(
        "every packet lost for %d s: %s"
            .formatted(seconds, mustBeOwn ? "the seats are held" : "the seats are freed"),
        allIn && ownSeats == mustBeOwn);
  }

  private void after(String what, boolean holds) throws InterruptedException {
    int apart = new Audit(crowd).look();
    proof.claim(
        what,
        holds && apart == 0 && in() == ROOMS * FullRoom.SEATS,
        "%d of %d in, %d rooms apart".formatted(in(), ROOMS * FullRoom.SEATS, apart));
  }

  private static boolean hears(FullRoom room, long sinceNanos) {
    return room.bots().stream().allMatch(bot -> bot.heardNanos() - sinceNanos > 0);
  }

  private List<Long> members() {
    return crowd.rooms().stream()
        .flatMap(room -> room.bots().stream())
        .map(bot -> bot.memberId() == null ? 0 : bot.memberId().value())
        .toList();
  }

  private int in() {
    return crowd.count(FaithfulBot::isIn);
  }
}
