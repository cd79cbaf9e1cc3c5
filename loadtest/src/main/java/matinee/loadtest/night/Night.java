package matinee.loadtest.night;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import matinee.loadtest.NewRoom;
import matinee.loadtest.bot.ServerTimes;
import matinee.loadtest.net.Loop;
import matinee.loadtest.process.ServerProcess;

/// All rooms of a night on one server and one loop. For the proof's own thread.
final class Night implements AutoCloseable {
  private static final int ROOMS_AT_ONCE = 25;
  private static final double SITTING_SECONDS = 60;
  private static final double PLAYING_SECONDS = 60;
  private static final double DRAIN_SECONDS = 60;

  private final ServerProcess server;
  private final Loop loop = new Loop("viewers");
  private final HttpClient http = HttpClient.newHttpClient();
  private final House house;
  private final List<Room> rooms = new ArrayList<>();

  Night(ServerProcess server) {
    this.server = server;
    this.house =
        new House(
            loop,
            server.address(),
            new SplittableRandom(1),
            new ServerTimes(),
            new Tally(),
            new Timing(),
            System.nanoTime());
  }

  /// Fills so many rooms and has their films run. Returns whether they do.
  boolean fill(int count, Consumer<String> progress) throws IOException, InterruptedException {
    for (int from = 0; from < count; from += ROOMS_AT_ONCE) {
      int to = Math.min(count, from + ROOMS_AT_ONCE);
      for (int i = from; i < to; i++) {
        NewRoom made = NewRoom.make(http, server.url());
        loop.call(() -> open(made));
      }
      if (!awaitAll(SITTING_SECONDS, Room::allIn)) {
        return false;
      }
      if (to % (10 * ROOMS_AT_ONCE) == 0) {
        progress.accept("%,d of %,d rooms are full".formatted(to, count));
      }
    }
    return allPlay();
  }

  private void open(NewRoom made) {
    Room room = new Room(house, made);
    rooms.add(room);
    room.enter();
  }

  private boolean allPlay() throws InterruptedException {
    loop.call(() -> rooms.forEach(Room::putFilmOn));
    if (!awaitAll(PLAYING_SECONDS, room -> room.film() != null)) {
      return false;
    }
    loop.call(() -> rooms.forEach(Room::play));
    return awaitAll(PLAYING_SECONDS, Room::plays);
  }

  /// Everybody does what a steady member does, room after room within these seconds: a JVM that is
  /// cold has its own compiler to feed from the same processor, and no evening begins at one
  /// moment. The loop never sleeps meanwhile, so that what is due is done within microseconds.
  void begin(double withinSeconds) {
    loop.call(
        () -> {
          loop.stayAwake(true);
          for (Room room : rooms) {
            loop.afterMs(house.random().nextDouble() * withinSeconds * 1e3, room::takePart);
          }
        });
  }

  /// Only the pages go on by themselves, nobody says anything.
  void watch() {
    loop.call(
        () -> {
          loop.stayAwake(true);
          rooms.forEach(Room::watch);
        });
  }

  /// The same where nobody measures how late anything is, and another needs this processor too.
  void watchAtEase() {
    loop.call(() -> rooms.forEach(Room::watch));
  }

  void time() {
    loop.call(house.timing()::begin);
  }

  /// Stops it all, and waits until everything is there, as long as that is reasonable. Then one
  /// more message in each room shows whether the last event before it was lost. Returns what is
  /// missing.
  Losses rest() throws InterruptedException {
    loop.call(
        () -> {
          house.timing().end();
          rooms.forEach(Room::rest);
          loop.stayAwake(false);
        });
    var _ = loop.await(DRAIN_SECONDS, () -> found().isNone());
    loop.call(() -> rooms.forEach(Room::lastWord));
    var _ = loop.await(DRAIN_SECONDS, () -> found().isNone());
    return loop.ask(this::found);
  }

  private Losses found() {
    Losses all = Losses.NONE;
    for (Room room : rooms) {
      all = all.plus(room.losses());
    }
    return all.with(house.tally().refused(), house.tally().connectionsLost());
  }

  /// Ends so many rooms for good. Returns whether all of their members were told.
  boolean end(int count) throws InterruptedException {
    List<Room> last =
        loop.ask(() -> List.copyOf(rooms.subList(rooms.size() - count, rooms.size())));
    loop.call(() -> last.forEach(Room::endForAll));
    boolean gone = loop.await(SITTING_SECONDS, () -> last.stream().allMatch(Room::allGone));
    loop.call(() -> rooms.removeAll(last));
    return gone;
  }

  /// Cuts every connection, all at once.
  void cut() {
    loop.call(() -> rooms.forEach(room -> room.viewers().forEach(Viewer::cut)));
  }

  boolean awaitAllIn(double seconds) throws InterruptedException {
    return awaitAll(seconds, Room::allIn);
  }

  /// How many are in their seats.
  long in() {
    return loop.ask(
        () -> rooms.stream().flatMap(room -> room.viewers().stream()).filter(Viewer::isIn).count());
  }

  private boolean awaitAll(double seconds, Predicate<Room> so) throws InterruptedException {
    return loop.await(seconds, () -> rooms.stream().allMatch(so));
  }

  Heard heard() {
    return loop.ask(() -> Heard.now(house.tally(), loop));
  }

  Timing timing() {
    return house.timing();
  }

  Loop loop() {
    return loop;
  }

  int rooms() {
    return loop.ask(rooms::size);
  }

  @Override
  public void close() {
    loop.call(() -> rooms.forEach(room -> room.viewers().forEach(Viewer::end)));
    loop.close();
    http.shutdownNow();
  }
}
