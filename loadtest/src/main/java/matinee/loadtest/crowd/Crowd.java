package matinee.loadtest.crowd;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import matinee.loadtest.NewRoom;
import matinee.loadtest.bot.BotListener;
import matinee.loadtest.bot.Breaches;
import matinee.loadtest.bot.FaithfulBot;
import matinee.loadtest.bot.ServerTimes;
import matinee.loadtest.net.Loop;
import matinee.loadtest.process.ServerProcess;

/// All rooms of a proof, on one loop. Its methods are for the proof's own thread; they ask the loop
/// and wait.
public final class Crowd implements AutoCloseable {
  private static final int AT_ONCE = 5;
  private static final double SITTING_SECONDS = 30;

  private final Loop loop;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Breaches breaches = new Breaches();
  private final ServerTimes times = new ServerTimes();
  private final List<FullRoom> rooms = new ArrayList<>();
  private final ServerProcess server;
  private final InetSocketAddress way;
  private final BotListener listener;
  private final RandomGenerator random;
  private final Habits habits;

  /// Nobody yet.
  ///
  /// @param meanSeconds how often each bot does something
  public Crowd(ServerProcess server, BotListener listener, long seed, double meanSeconds) {
    this(new Loop("bots"), server, server.address(), listener, seed, meanSeconds);
  }

  /// One that goes another way.
  ///
  /// @param way where its bots find the server
  public Crowd(
      Loop loop,
      ServerProcess server,
      InetSocketAddress way,
      BotListener listener,
      long seed,
      double meanSeconds) {
    this.loop = loop;
    this.way = way;
    this.server = server;
    this.listener = listener;
    this.random = new SplittableRandom(seed);
    this.habits = new Habits(loop, new SplittableRandom(seed + 1), meanSeconds);
  }

  /// Opens rooms, fills their seats and starts their films. Returns whether all came to be.
  public boolean fill(int howMany) throws IOException, InterruptedException {
    return fill(howMany, FullRoom.SEATS);
  }

  /// The same with some seats left free.
  public boolean fill(int howMany, int seats) throws IOException, InterruptedException {
    for (int from = 0; from < howMany; from += AT_ONCE) {
      List<FullRoom> opened = new ArrayList<>();
      for (int i = from; i < Math.min(howMany, from + AT_ONCE); i++) {
        NewRoom made = NewRoom.make(http, server.url());
        opened.add(
            loop.ask(
                () -> {
                  FullRoom room = new FullRoom(loop, made, times, breaches, random);
                  room.enter(way, listener);
                  rooms.add(room);
                  return room;
                }));
      }
      if (!await(SITTING_SECONDS, () -> opened.stream().allMatch(FullRoom::allIn))) {
        return false;
      }
      loop.call(() -> opened.forEach(room -> fill(room, seats)));
      if (!await(SITTING_SECONDS, () -> opened.stream().allMatch(FullRoom::allIn))) {
        return false;
      }
      loop.call(() -> opened.forEach(room -> room.play(room.host())));
    }
    return true;
  }

  /// One more comes into a room, with habits of their own. Only on the loop.
  public void enter(FullRoom room) {
    habits.begin(room, room.enterOrWait(way, listener));
  }

  private void fill(FullRoom room, int seats) {
    room.putOn();
    while (room.bots().size() < seats) {
      room.enter(way, listener);
    }
    room.bots().forEach(bot -> habits.begin(room, bot));
  }

  /// Asks until it is so, or until the patience is over.
  public boolean await(double seconds, BooleanSupplier so) throws InterruptedException {
    return loop.await(seconds, so);
  }

  public boolean awaitAllIn(double seconds) throws InterruptedException {
    return await(seconds, () -> rooms.stream().allMatch(FullRoom::allIn));
  }

  public int count(Predicate<FaithfulBot> which) {
    return loop.ask(
        () -> (int) rooms.stream().flatMap(room -> room.bots().stream()).filter(which).count());
  }

  /// Where the bots find the server.
  public InetSocketAddress address() {
    return way;
  }

  public Loop loop() {
    return loop;
  }

  public HttpClient http() {
    return http;
  }

  /// Only for what runs on the loop.
  public List<FullRoom> rooms() {
    return rooms;
  }

  public Habits habits() {
    return habits;
  }

  public Breaches breaches() {
    return breaches;
  }

  public ServerTimes times() {
    return times;
  }

  @Override
  public void close() {
    loop.call(() -> rooms.forEach(room -> room.bots().forEach(FaithfulBot::end)));
    loop.close();
    http.shutdownNow();
  }
}
