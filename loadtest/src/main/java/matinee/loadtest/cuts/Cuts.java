package matinee.loadtest.cuts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import matinee.loadtest.bot.BotListener;
import matinee.loadtest.bot.FaithfulBot;
import matinee.loadtest.crowd.Audit;
import matinee.loadtest.crowd.Crowd;
import matinee.loadtest.crowd.FullRoom;
import matinee.loadtest.process.ServerProcess;
import matinee.loadtest.process.Vitals;
import matinee.loadtest.proof.Proof;
import matinee.protocol.Event;
import matinee.protocol.RefusalCode;
import matinee.protocol.Role;

/// `Cuts SERVER.JAR RESULTS [SECONDS,…]`: a full room for every cut, all at the same time; the
/// other seven go on talking and seeking.
final class Cuts {
  private static final int PORT = 8_334;
  private static final int HOLD = 60;
  private static final int SILENCE = 20;
  private static final double MEAN_SECONDS = 3;
  private static final double LOSS = 0.3;
  private static final int BURST_SECONDS = 60;

  /// The longest pause between two tries is 10 s, and the one under way must end.
  private static final double BACK_WITHIN = 12;

  private static final double AT_ONCE = 1;

  /// The keep-alive looks when it must, and a timer of a busy machine is late.
  private static final double ABOUT = 2;

  private final Proof proof;
  private final ServerProcess server;
  private final Crowd crowd;
  private final List<Cut> cuts;
  private final Map<String, Trial> trials = new HashMap<>();
  private final List<Cable> cables = new ArrayList<>();

  private Cuts(Path jar, Path results, List<Integer> seconds) throws IOException {
    int longest = seconds.stream().mapToInt(Integer::intValue).max().orElse(1);
    proof = new Proof("drill", results, Duration.ofSeconds(240 + 2L * longest));
    server =
        new ServerProcess(jar, PORT, List.of(), List.of(), results.resolve("drill-server.log"));
    crowd = new Crowd(server, new HostsEars(), 1, MEAN_SECONDS);
    cuts =
        Stream.of(
                seconds.stream().map(Cut.Told::new),
                seconds.stream().map(Cut.Silent::new),
                Stream.of(new Cut.Bursts(BURST_SECONDS, LOSS)))
            .flatMap(some -> some.map(Cut.class::cast))
            .toList();
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    String seconds = args.length > 2 ? args[2] : "1,5,30,90";
    List<Integer> all = Stream.of(seconds.split(",", -1)).map(Integer::valueOf).toList();
    System.exit(new Cuts(Path.of(args[0]), Path.of(args[1]), all).run());
  }

  private int run() throws IOException, InterruptedException {
    server.start();
    if (crowd.fill(cuts.size(), FullRoom.SEATS - 1) && sitDown()) {
      proof.progress(
          "%d full rooms, %d cuts; the longest takes %d s"
              .formatted(
                  cuts.size(), cuts.size(), cuts.stream().mapToInt(Cut::seconds).max().orElse(0)));
      trials.values().forEach(Trial::start);
      boolean over = awaitTheEnd();
      proof.claim(
          "every cut comes to a good end", over, over ? "all are back" : "somebody is not back");
      for (Cut cut : cuts) {
        trials.values().stream()
            .filter(trial -> trial.cut().equals(cut))
            .forEach(trial -> judge(trial.story()));
      }
      int apart = new Audit(crowd).look();
      proof.claim("in the end everybody is in the same room", apart == 0, apart + " rooms apart");
      proof.promises(crowd.breaches());
      String metrics = new Vitals(server, crowd.http()).metrics();
      proof.claim(
          "nothing impossible happened, no error in the log",
          Vitals.value(metrics, "matinee_impossible_total") == 0 && server.errors().isEmpty(),
          server.errors().toString());
    } else {
      proof.claim("all rooms are full to begin with", false, "somebody found no seat");
    }
    proof.bots(crowd.loop());
    crowd.close();
    cables.forEach(Cable::close);
    server.close();
    return proof.finish();
  }

  /// The eighth of each room, each over a cable of its own.
  private boolean sitDown() throws IOException, InterruptedException {
    for (int i = 0; i < cuts.size(); i++) {
      Cable cable = new Cable(server.address());
      cables.add(cable);
      int at = i;
      crowd
          .loop()
          .call(
              () -> {
                FullRoom room = crowd.rooms().get(at);
                Trial trial = new Trial(crowd, room, cable, cuts.get(at));
                trials.put(room.ledger().roomId(), trial);
                trial.enter();
              });
    }
    if (!crowd.await(10, () -> trials.values().stream().allMatch(Trial::isReady))) {
      return false;
    }
    crowd.loop().call(() -> trials.values().forEach(Trial::appoint));
    return crowd.await(5, () -> true);
  }

  private boolean awaitTheEnd() throws InterruptedException {
    int longest = cuts.stream().mapToInt(Cut::seconds).max().orElse(0);
    for (int waited = 0; waited < longest + 40; waited += 10) {
      if (crowd.await(10, () -> trials.values().stream().allMatch(Trial::isOver))) {
        return true;
      }
      long over = crowd.loop().ask(() -> trials.values().stream().filter(Trial::isOver).count());
      proof.progress("%d of %d cuts are over".formatted(over, cuts.size()));
    }
    return false;
  }

  private void judge(Trial.Story story) {
    Cut cut = story.cut();
    double away =
        switch (cut) {
          case Cut.Told _ -> 0;
          case Cut.Silent silent -> silent.seconds() > SILENCE ? SILENCE : Trial.NEVER;
          case Cut.Bursts _ -> story.away(); // it may or may not be noticed
        };
    double freed =
        switch (cut) {
          case Cut.Told _, Cut.Silent _ -> cut.seconds() > away + HOLD ? away + HOLD : Trial.NEVER;
          case Cut.Bursts _ -> Trial.NEVER;
        };
    boolean isHeld = Double.isNaN(freed);
    boolean holds =
        isAbout(story.away(), away)
            && (Double.isNaN(away) || Math.abs(story.held() - HOLD) < 0.01)
            && isAbout(story.freed(), freed)
            && story.back() <= BACK_WITHIN
            && story.ownSeat() == isHeld
            && story.role() == Role.CO_HOST
            && story.stranger() == RefusalCode.ROOM_FULL
            && story.unanswered() == 0;
    proof.claim(
        cut.words() + (isHeld ? ": the seat is held" : ": the seat is freed, the role remembered"),
        holds,
        "away after %s, freed after %s, back %s after its end (%d comings), %s, %s; a stranger: %s"
            .formatted(
                seconds(story.away()),
                seconds(story.freed()),
                seconds(story.back()),
                story.comings(),
                story.ownSeat() ? "own seat" : "as a newcomer",
                story.role(),
                story.stranger()));
  }

  private static boolean isAbout(double is, double should) {
    if (Double.isNaN(is) || Double.isNaN(should)) {
      return Double.isNaN(is) && Double.isNaN(should);
    }
    return should == 0 ? is <= AT_ONCE : Math.abs(is - should) <= ABOUT;
  }

  private static String seconds(double seconds) {
    return Double.isNaN(seconds) ? "never" : "%.2f s".formatted(seconds);
  }

  /// The host of each room tells its trial what it hears.
  private final class HostsEars implements BotListener {
    @Override
    public void heard(FaithfulBot bot, Event event, long atNanos) {
      Trial trial = trials.get(bot.ledger().roomId());
      if (trial != null && bot.name().equals("Bot 1")) {
        trial.heard(event, atNanos);
      }
    }
  }
}
