package matinee.loadtest.alarms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import matinee.loadtest.bot.BotListener;
import matinee.loadtest.crowd.Crowd;
import matinee.loadtest.process.ServerProcess;
import matinee.loadtest.proof.Proof;

/// `Alarms SERVER.JAR RESULTS RULES.YML [ROOMS]`: full rooms of steady members, a real Prometheus
/// with the shipped rules in a hurry, and one fault after the other.
final class Alarms {
  private static final int PORT = 8_342;
  private static final int PROMETHEUS_PORT = 8_344;
  private static final int ROOMS = 20;
  private static final double MEAN_SECONDS = 30;
  private static final int HEALTHY_SECONDS = 45;
  private static final int FIRES_WITHIN_SECONDS = 150;
  private static final int CLEARS_WITHIN_SECONDS = 150;
  private static final Duration LONGEST = Duration.ofMinutes(25);
  private static final List<String> FLAGS = List.of("--limit-chat", "0");

  private final Proof proof;
  private final Prometheus prometheus;

  private Alarms(Proof proof, Prometheus prometheus) {
    this.proof = proof;
    this.prometheus = prometheus;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path results = Path.of(args[1]);
    int rooms = args.length > 3 ? Integer.parseInt(args[3]) : ROOMS;
    Proof proof = new Proof("alarms", results, LONGEST);
    proof.progress(
        "Every window and every for: of the rules is a tenth as long as in what is shipped.");
    String rules = Haste.with(Files.readString(Path.of(args[2])));
    try (ServerProcess server =
        new ServerProcess(
            Path.of(args[0]), PORT, List.of(), FLAGS, results.resolve("alarms-server.log"))) {
      server.start();
      try (Crowd crowd = new Crowd(server, new BotListener() {}, 1, MEAN_SECONDS)) {
        if (crowd.fill(rooms)) {
          proof.progress(rooms + " rooms of eight watch, report and talk");
          String target = server.management().getAuthority();
          Path folder = results.resolve("alarms-prometheus");
          try (Prometheus prometheus =
              Prometheus.start(crowd.http(), folder, rules, target, PROMETHEUS_PORT)) {
            new Alarms(proof, prometheus).run(new Faults(crowd, server));
          }
        } else {
          proof.claim("full rooms to begin with", false, "somebody found no seat");
        }
        proof.bots(crowd.loop());
        proof.claim(
            "no error in the server's log", server.errors().isEmpty(), "" + server.errors());
      }
    }
    System.exit(proof.finish());
  }

  private void run(Faults faults) throws IOException, InterruptedException {
    until(new TreeSet<>(), CLEARS_WITHIN_SECONDS, ""); // of before it had seen the server
    Set<String> inHealth = new TreeSet<>();
    for (int second = 0; second < HEALTHY_SECONDS; second++) {
      inHealth.addAll(prometheus.firing());
      TimeUnit.SECONDS.sleep(1);
    }
    proof.claim("in health: nothing", inHealth.isEmpty(), "fired: " + inHealth);
    for (Faults.Fault fault : faults.all()) {
      show(fault);
    }
  }

  private void show(Faults.Fault fault) throws IOException, InterruptedException {
    proof.progress(fault.what());
    Set<String> fired = new TreeSet<>();
    Faults.End end = fault.begin().now();
    int firesAfter = until(fired, FIRES_WITHIN_SECONDS, fault.alert());
    proof.progress(
        firesAfter < 0
            ? "  nothing"
            : "  %s fires after %d s".formatted(fault.alert(), firesAfter));
    end.now();
    int clearsAfter = until(fired, CLEARS_WITHIN_SECONDS, "");
    proof.progress(
        clearsAfter < 0 ? "  does not clear" : "  clears after %d s".formatted(clearsAfter));
    proof.claim(
        "%s: %s and no other".formatted(fault.what(), fault.alert()),
        firesAfter >= 0 && clearsAfter >= 0 && fired.equals(Set.of(fault.alert())),
        "fired after %d s: %s; cleared %d s after the fault ended"
            .formatted(firesAfter, fired, clearsAfter));
  }

  /// Waits until that alert fires, or, without one, until none fires or is about to. Returns the
  /// seconds that took; -1 when it took too long.
  private int until(Set<String> fired, int mostSeconds, String alert)
      throws IOException, InterruptedException {
    long startNanos = System.nanoTime();
    int seconds = 0;
    while (seconds < mostSeconds) {
      Set<String> now = prometheus.firing();
      fired.addAll(now);
      if (alert.isEmpty() ? prometheus.firingOrPending().isEmpty() : now.contains(alert)) {
        return seconds;
      }
      TimeUnit.SECONDS.sleep(1);
      seconds = (int) TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startNanos);
    }
    return -1;
  }
}
