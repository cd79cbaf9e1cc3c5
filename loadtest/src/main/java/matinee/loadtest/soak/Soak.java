package matinee.loadtest.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import matinee.loadtest.bot.BotListener;
import matinee.loadtest.bot.FaithfulBot;
import matinee.loadtest.crowd.Audit;
import matinee.loadtest.crowd.Crowd;
import matinee.loadtest.process.ServerProcess;
import matinee.loadtest.process.Vitals;
import matinee.loadtest.process.Vitals.Sample;
import matinee.loadtest.proof.Proof;
import matinee.protocol.Command;

/// `Soak SERVER.JAR RESULTS [MINUTES] [ROOMS] [TIMES]`: full rooms with many times the churn of an
/// evening. Twice a minute the server is looked at after a collection; what it uses must not grow,
/// and when all have gone nothing may be left.
final class Soak {
  private static final int PORT = 8_336;
  private static final double MEAN_SECONDS = 6;
  private static final int SAMPLE_SECONDS = 30;
  private static final double WARM_UP_PART = 0.2;
  private static final int FEWEST_SAMPLES = 4;
  private static final double GROWTH = 0.05;
  private static final double GONE_WITHIN_SECONDS = 30;

  private final Proof proof;
  private final ServerProcess server;
  private final Crowd crowd;
  private final Vitals vitals;
  private final Churn churn;
  private final List<Sample> samples = new ArrayList<>();

  private Soak(Path jar, Path results, int minutes, double times) throws IOException {
    proof = new Proof("soak", results, Duration.ofMinutes(minutes + 6L));
    server =
        new ServerProcess(
            jar, PORT, List.of("-Xmx512m"), List.of(), results.resolve("soak-server.log"));
    crowd = new Crowd(server, new BotListener() {}, 1, MEAN_SECONDS);
    vitals = new Vitals(server, crowd.http());
    churn = new Churn(crowd, new SplittableRandom(1), times);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int minutes = args.length > 2 ? Integer.parseInt(args[2]) : 30;
    int rooms = args.length > 3 ? Integer.parseInt(args[3]) : 30;
    double times = args.length > 4 ? Double.parseDouble(args[4]) : 20;
    System.exit(new Soak(Path.of(args[0]), Path.of(args[1]), minutes, times).run(minutes, rooms));
  }

  private int run(int minutes, int rooms) throws IOException, InterruptedException {
    server.start();
    if (crowd.fill(rooms)) {
      proof.measured("rooms", rooms);
      crowd.loop().call(churn::begin);
      long startNanos = System.nanoTime();
      int looks = minutes * 60 / SAMPLE_SECONDS;
      for (int look = 1; look <= looks; look++) {
        goOnUntil(startNanos + TimeUnit.SECONDS.toNanos((long) look * SAMPLE_SECONDS));
        look();
        if (look % 4 == 0) {
          crowd.loop().call(churn::storm);
        }
      }
      claims();
    } else {
      proof.claim("all rooms are full to begin with", false, "somebody found no seat");
    }
    proof.bots(crowd.loop());
    crowd.close();
    server.close();
    return proof.finish();
  }

  /// Rooms that ended are made anew meanwhile.
  private void goOnUntil(long nanos) throws IOException, InterruptedException {
    while (System.nanoTime() - nanos < 0) {
      int owed = crowd.loop().ask(churn::takeOwed);
      if (owed > 0 && !crowd.fill(owed)) {
        proof.progress("rooms that are made anew do not fill");
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private void look() throws IOException, InterruptedException {
    Sample sample = vitals.sample();
    samples.add(sample);
    proof.progress(
        "heap %.1f MiB, resident %.0f MiB, %d threads, %d files, %d sockets; %.0f rooms, %.0f seats, %.0f connections; %s; %d breaches"
            .formatted(
                sample.heapMiB(),
                sample.residentMiB(),
                sample.threads(),
                sample.files(),
                sample.sockets(),
                sample.rooms(),
                sample.seats(),
                sample.connections(),
                crowd.loop().ask(churn::words),
                crowd.breaches().all()));
  }

  private void claims() throws IOException, InterruptedException {
    crowd.loop().call(churn::stop);
    proof.measured("churn", crowd.loop().ask(churn::words));
    int apart = new Audit(crowd).look();
    proof.claim("in the end everybody is in the same room", apart == 0, apart + " rooms apart");
    proof.promises(crowd.breaches());
    flat("heap after a collection, MiB", Sample::heapMiB, 2);
    flat("threads", Sample::threads, 3);
    flat("sockets", Sample::sockets, 8);
    flat("open files, sockets not counted", sample -> sample.files() - sample.sockets(), 2);
    proof.measured("samples", samples);
    emptied();
    String metrics = vitals.metrics();
    proof.claim(
        "nothing impossible happened, no error in the log",
        Vitals.value(metrics, "matinee_impossible_total") == 0 && server.errors().isEmpty(),
        server.errors().toString());
  }

  private void flat(String what, ToDoubleFunction<Sample> of, double some) {
    int warmUp = (int) (samples.size() * WARM_UP_PART);
    List<Double> after = samples.stream().skip(warmUp).mapToDouble(of).boxed().toList();
    Trend trend = Trend.of(after);
    proof.claim(
        "flat: " + what,
        after.size() >= FEWEST_SAMPLES && trend.isFlat(GROWTH, some),
        "%.1f on average, %+.2f from first to last along the line through %d samples"
            .formatted(trend.mean(), trend.growth(), after.size()));
  }

  /// Every host ends the room.
  private void emptied() throws IOException, InterruptedException {
    crowd.loop().call(() -> crowd.rooms().forEach(room -> room.host().give(Command.EndRoom::new)));
    var _ =
        crowd.await(
            GONE_WITHIN_SECONDS,
            () ->
                crowd.rooms().stream()
                    .allMatch(room -> room.bots().stream().allMatch(FaithfulBot::isGone)));
    TimeUnit.SECONDS.sleep(3); // a closed connection may linger for two
    Sample end = vitals.sample();
    proof.claim(
        "when all rooms have ended nothing is left",
        end.rooms() == 0 && end.seats() == 0 && end.connections() == 0,
        "%.0f rooms, %.0f seats, %.0f connections; heap %.1f MiB, %d sockets"
            .formatted(end.rooms(), end.seats(), end.connections(), end.heapMiB(), end.sockets()));
  }
}
