package matinee.loadtest.race;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import matinee.loadtest.NewRoom;
import matinee.loadtest.net.Loop;
import matinee.loadtest.process.ServerProcess;
import matinee.loadtest.process.Vitals;
import matinee.loadtest.proof.Proof;
import matinee.protocol.MemberId;
import matinee.protocol.RefusalCode;
import org.jspecify.annotations.Nullable;

/// `Race SERVER.JAR RESULTS [ROOMS] [JOINS]`: never a ninth seat, never a seat lost (ST1, ST2).
final class Race {
  private static final int PORT = 8_330;
  private static final int LOOPS = 4;
  private static final int LINE = 16;
  private static final int AT_ONCE = 50;
  private static final int HOLD_SECONDS = 3;
  private static final int PATIENCE_SECONDS = 60;

  /// More selectors than this machine has processors, so that the server's threads do meet.
  private static final List<String> JVM = List.of("-XX:ActiveProcessorCount=16", "-Xmx1g");

  /// The race is about seats: who stands at the door for long, on a busy machine, may.
  private static final List<String> FLAGS =
      List.of(
          "--limit-hello",
          "240s",
          "--limit-ping",
          "120s",
          "--limit-silence",
          "240s",
          "--limit-hold",
          HOLD_SECONDS + "s");

  private final Proof proof;
  private final ServerProcess server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Loop> loops = new ArrayList<>();
  private final Map<Loop, List<Racer>> racers = new HashMap<>();
  private final List<String> rooms = new ArrayList<>();

  private Race(Path jar, Path results) throws IOException {
    proof = new Proof("race", results, Duration.ofMinutes(5));
    server = new ServerProcess(jar, PORT, JVM, FLAGS, results.resolve("race-server.log"));
    for (int i = 0; i < LOOPS; i++) {
      Loop loop = new Loop("racers " + i);
      loops.add(loop);
      racers.put(loop, new ArrayList<>());
    }
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int rooms = args.length > 2 ? Integer.parseInt(args[2]) : 100;
    int joins = args.length > 3 ? Integer.parseInt(args[3]) : 10_000;
    System.exit(new Race(Path.of(args[0]), Path.of(args[1])).run(rooms, joins));
  }

  private int run(int howManyRooms, int joins) throws IOException, InterruptedException {
    server.start();
    for (int i = 0; i < howManyRooms; i++) {
      rooms.add(NewRoom.make(http, server.url()).roomId());
    }
    connect(joins, "Racer");
    proof.progress("%d stand at the doors of %d rooms; go".formatted(joins, howManyRooms));
    Vitals vitals = new Vitals(server, http);
    double before = vitals.processorSeconds();
    long startNanos = System.nanoTime();
    go(_ -> true);
    awaitAnswers();
    proof.measured(
        "of a processor the server used for that, s",
        "%.2f".formatted(vitals.processorSeconds() - before));
    double tookMs = (System.nanoTime() - startNanos) / 1e6;
    proof.measured("joins", joins);
    proof.measured("from the start to the last answer, ms", Math.round(tookMs));
    proof.progress("all answered after %.0f ms".formatted(tookMs));
    settle();
    full("after the race");
    Map<String, Long> ends =
        words(Racer::end).stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    proof.claim("nobody is closed before they are answered", ends.isEmpty(), ends.toString());
    int refused =
        count(racer -> racer.refusal() == RefusalCode.ROOM_FULL)
            + count(racer -> racer.refusal() == RefusalCode.LINE_FULL);
    int seated = count(Racer::isSeated);
    int lined = count(Racer::isInLine);
    int linedExpected = Math.min(howManyRooms * LINE, joins / 2);
    proof.claim(
        "everybody is seated, in line or refused",
        seated + lined + refused == joins
            && seated == howManyRooms * Racer.SEATS
            && lined == linedExpected,
        "%d seated, %d in line, %d refused of %d".formatted(seated, lined, refused, joins));

    // All leave at once while as many newcomers come in: the line was there first.
    connect(howManyRooms * 10, "Late");
    proof.progress("all who sit leave, and %d newcomers ask, at once".formatted(howManyRooms * 10));
    int seatedBefore = count(Racer::isSeated);
    each(
        racer -> {
          if (racer.isSeated()) {
            racer.leave();
          } else if (!racer.isAnswered()) {
            racer.go();
          }
        });
    awaitAnswers();
    settle();
    full("after all left");
    proof.claim(
        "freed seats go to the line before any newcomer",
        count(racer -> racer.isSeated() && !racer.isInLine()) == seatedBefore
            && count(Race::isNewcomerWithSeat) == 0,
        "%d newcomers took one".formatted(count(Race::isNewcomerWithSeat)));

    proof.progress("all who sit are torn off; their seats are held %d s".formatted(HOLD_SECONDS));
    each(
        racer -> {
          if (racer.isSeated()) {
            racer.tear();
          }
        });
    TimeUnit.SECONDS.sleep(HOLD_SECONDS + 1);
    settle();
    full("after all were torn off");

    ninths();
    String metrics = vitals.metrics();
    double seats = Vitals.value(metrics, "matinee_seats");
    proof.claim(
        "the server counts the same seats",
        seats == howManyRooms * Racer.SEATS,
        "%.0f seats of %d".formatted(seats, howManyRooms * Racer.SEATS));
    proof.claim(
        "nothing impossible happened",
        Vitals.value(metrics, "matinee_impossible_total") == 0 && server.errors().isEmpty(),
        "%s".formatted(server.errors()));
    proof.bots(loops.toArray(Loop[]::new));
    each(Racer::tear);
    loops.forEach(Loop::close);
    server.close();
    return proof.finish();
  }

  private static boolean isNewcomerWithSeat(Racer racer) {
    return racer.isSeated() && racer.name().startsWith("Late");
  }

  /// In small waves, so that nobody's door is overrun; the race is about seats.
  private void connect(int many, String name) throws InterruptedException {
    for (int from = 0; from < many; from += AT_ONCE) {
      int first = from;
      Loop loop = loops.get(from / AT_ONCE % LOOPS);
      loop.call(
          () -> {
            for (int i = first; i < Math.min(many, first + AT_ONCE); i++) {
              Objects.requireNonNull(racers.get(loop))
                  .add(
                      new Racer(
                          loop,
                          server.address(),
                          rooms.get(i % rooms.size()),
                          name + " " + i,
                          i / rooms.size() % 2 == 0 || name.equals("Late")));
            }
          });
      TimeUnit.MILLISECONDS.sleep(10);
    }
    await("connected", racer -> racer.isConnected() || racer.isAnswered());
  }

  private void go(Predicate<Racer> who) {
    each(
        racer -> {
          if (who.test(racer)) {
            racer.go();
          }
        });
  }

  private void awaitAnswers() throws InterruptedException {
    await("answered", Racer::isAnswered);
  }

  private void await(String what, Predicate<Racer> until) throws InterruptedException {
    for (int i = 0; i < PATIENCE_SECONDS * 20; i++) {
      if (count(until.negate()) == 0) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    proof.claim("all are " + what, false, "%d are not".formatted(count(until.negate())));
  }

  /// Until nobody hears anything any more.
  private void settle() throws InterruptedException {
    for (int before = -1, now = sum(Racer::heard);
        before != now;
        before = now, now = sum(Racer::heard)) {
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  /// Soon, and once the events have come to rest.
  private void full(String when) throws InterruptedException {
    for (int i = 0; i < PATIENCE_SECONDS && otherwise() > 0; i++) {
      TimeUnit.SECONDS.sleep(1);
    }
    long wrong = otherwise();
    proof.claim(
        "eight sit in every room, and all eight see these eight, " + when,
        wrong == 0,
        "%d of %d rooms are otherwise".formatted(wrong, rooms.size()));
  }

  /// In how many rooms it is not so that eight know they sit, and each of them sees just these.
  private long otherwise() {
    Map<String, List<Set<MemberId>>> seen = new HashMap<>();
    Map<String, Set<MemberId>> sitting = new HashMap<>();
    for (Loop loop : loops) {
      loop.call(
          () -> {
            for (Racer racer : Objects.requireNonNull(racers.get(loop))) {
              if (racer.isSeated()) {
                seen.computeIfAbsent(racer.room(), _ -> new ArrayList<>()).add(racer.members());
                sitting
                    .computeIfAbsent(racer.room(), _ -> new HashSet<>())
                    .add(Objects.requireNonNull(racer.memberId()));
              }
            }
          });
    }
    return rooms.stream()
        .filter(
            room -> {
              Set<MemberId> here = sitting.getOrDefault(room, Set.of());
              return here.size() != Racer.SEATS
                  || !seen.getOrDefault(room, List.of()).stream().allMatch(here::equals);
            })
        .count();
  }

  private void ninths() {
    List<String> ninths = words(Racer::ninth);
    proof.claim(
        "never a ninth seat in any member's events",
        ninths.isEmpty(),
        "%d of %d who sat saw one; %d events heard"
            .formatted(ninths.size(), count(racer -> racer.memberId() != null), sum(Racer::heard)));
  }

  private List<String> words(Function<Racer, @Nullable String> of) {
    List<String> words = new ArrayList<>();
    for (Loop loop : loops) {
      words.addAll(
          loop.ask(
              () ->
                  Objects.requireNonNull(racers.get(loop)).stream()
                      .map(of)
                      .filter(Objects::nonNull)
                      .collect(Collectors.toList())));
    }
    return words;
  }

  private void each(Consumer<Racer> what) {
    for (Loop loop : loops) {
      loop.post(() -> Objects.requireNonNull(racers.get(loop)).forEach(what));
    }
  }

  private int count(Predicate<Racer> which) {
    return sum(racer -> which.test(racer) ? 1 : 0);
  }

  private int sum(ToIntFunction<Racer> what) {
    return loops.stream()
        .mapToInt(
            loop ->
                loop.ask(
                    () -> Objects.requireNonNull(racers.get(loop)).stream().mapToInt(what).sum()))
        .sum();
  }
}
