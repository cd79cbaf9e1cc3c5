package matinee.loadtest.night;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import matinee.loadtest.process.Garbage;
import matinee.loadtest.process.Pace;
import matinee.loadtest.process.Pacing;
import matinee.loadtest.process.ServerProcess;
import matinee.loadtest.process.Vitals;
import matinee.loadtest.proof.Proof;

/// A night on a server process of its own, on the first processor of this machine; its members are
/// on another. For one thread.
final class Showing implements AutoCloseable {
  private static final int PORT = 8_346;
  private static final int PROCESSOR = 0;
  private static final double BEGINNING_PART = 2.0 / 3;
  private static final double MEBI = 1024 * 1024;

  private final Proof proof;
  private final String title;
  private final ServerProcess server;
  private final Vitals vitals;
  private final Night night;
  private final Memory empty;

  /// What the server keeps for one seat, its eighth of a room included, after a collection.
  ///
  /// @param heapBytes more than without anybody
  /// @param residentBytes the same of the whole process
  record Kept(long heapBytes, long residentBytes, long heapMiB, long residentMiB) {}

  private record Memory(double heapMiB, double residentMiB) {
    static Memory now(Vitals vitals) throws IOException, InterruptedException {
      double residentMiB = vitals.sample().residentMiB(); // collects the garbage first
      return new Memory(Vitals.collectedHeapMiB(vitals.metrics()), residentMiB);
    }
  }

  private Showing(
      Proof proof, String title, ServerProcess server, Vitals vitals, Night night, Memory empty) {
    this.proof = proof;
    this.title = title;
    this.server = server;
    this.vitals = vitals;
    this.night = night;
    this.empty = empty;
  }

  /// One whose rooms are full and whose films run.
  static Showing open(
      Proof proof,
      String title,
      Path jar,
      Path results,
      List<String> jvm,
      List<String> flags,
      int rooms)
      throws IOException, InterruptedException {
    Path log = results.resolve(title.replaceAll("[^a-z0-9]+", "-") + "-server.log");
    ServerProcess server = new ServerProcess(jar, PORT, jvm, flags, log);
    server.pinTo(PROCESSOR);
    server.start();
    Vitals vitals = new Vitals(server, HttpClient.newHttpClient());
    Night night = new Night(server);
    Showing showing = new Showing(proof, title, server, vitals, night, Memory.now(vitals));
    if (!night.fill(rooms, line -> proof.progress(title + ": " + line))) {
      showing.close();
      throw new IOException(title + ": the rooms are not full, or their films do not run");
    }
    return showing;
  }

  Night night() {
    return night;
  }

  Pace pace(int seconds, String what) throws IOException, InterruptedException {
    return new Pacing(server.pid(), () -> night.heard().deliveries(), proof::progress)
        .watch(seconds, title + ", " + what);
  }

  /// Has everybody begin, one room after the other, and waits until it is an even load.
  void settle(int seconds) throws IOException, InterruptedException {
    night.begin(seconds * BEGINNING_PART);
    var _ = pace(seconds, "settling");
  }

  /// Lets the night go on and settle, measures a while of it, and brings it to rest.
  Measured measure(int settlingSeconds, int seconds) throws IOException, InterruptedException {
    settle(settlingSeconds);
    return measure(seconds, "measuring");
  }

  private Measured measure(int seconds, String what) throws IOException, InterruptedException {
    int rooms = night.rooms();
    night.time();
    Garbage garbageBefore = Garbage.of(vitals.metrics());
    Heard before = night.heard();
    Pace pace = pace(seconds, what);
    Heard heard = night.heard().since(before);
    Garbage garbage = Garbage.of(vitals.metrics()).since(garbageBefore);
    Losses losses = night.rest(); // what was due in this while and comes later counts too
    Measured measured = Measured.of(rooms, seconds, pace, night.timing(), heard, garbage, losses);
    proof.progress(title + ", " + measured.words());
    return measured;
  }

  Kept kept() throws IOException, InterruptedException {
    Memory full = Memory.now(vitals);
    int seats = night.rooms() * Room.SEATS;
    return new Kept(
        Math.round((full.heapMiB() - empty.heapMiB()) * MEBI / seats),
        Math.round((full.residentMiB() - empty.residentMiB()) * MEBI / seats),
        Math.round(full.heapMiB()),
        Math.round(full.residentMiB()));
  }

  ServerProcess server() {
    return server;
  }

  double processorSeconds() throws IOException {
    return vitals.processorSeconds();
  }

  String metrics() throws IOException, InterruptedException {
    return vitals.metrics();
  }

  List<String> errors() throws IOException {
    return server.errors();
  }

  @Override
  public void close() {
    proof.bots(night.loop());
    night.close();
    vitals.http().shutdownNow();
    server.close();
  }
}
