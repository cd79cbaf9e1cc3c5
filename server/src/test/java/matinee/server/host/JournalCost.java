package matinee.server.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import matinee.protocol.ClientFrame.Hello;
import matinee.protocol.CloseCode;
import matinee.protocol.Command;
import matinee.protocol.ControlledBy;
import matinee.protocol.codec.WireCodec;
import matinee.server.log.Journal;
import matinee.server.log.JournalListener;
import matinee.server.log.MemoryRoomLog;
import matinee.server.log.RoomFolder;
import matinee.server.log.RoomLog;
import matinee.server.room.RoomLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// What the journal costs on this machine's disk, by hand (`make journal`): from a chat message to
/// its `done`, one at a time and with many rooms at once, and the same without a journal.
class JournalCost {
  private static final int ROOMS = Integer.getInteger("matinee.journal.rooms", 200);
  private static final int SECONDS = Integer.getInteger("matinee.journal.seconds", 8);
  private static final int MEMBERS = 8;
  private static final WireCodec CODEC = new WireCodec();

  /// @param nanos from each command to its answer, sorted
  private record Result(long[] nanos, double seconds) {
    double perSecond() {
      return nanos.length / seconds;
    }

    @Override
    public String toString() {
      return "%,10.0f commands/s   p50 %6.2f ms   p99 %6.2f ms   worst %6.2f ms"
          .formatted(perSecond(), ms(0.5), ms(0.99), ms(1));
    }

    private double ms(double part) {
      return nanos[(int) Math.min(nanos.length - 1, part * nanos.length)] / 1e6;
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "matinee.journal", matches = "measure")
  void measure(@TempDir Path temporary) throws IOException, InterruptedException {
    String named = System.getProperty("matinee.journal.folder", "");
    Path folder = named.isEmpty() ? temporary : Files.createDirectories(Path.of(named));
    for (int rooms : new int[] {1, 1, ROOMS}) { // the first warms up
      Result memory = run(new MemoryRoomLog(1_000, 512 * 1024), rooms);
      Result kept =
          withJournal(folder.resolve("rooms of " + rooms + " " + System.nanoTime()), rooms);
      System.out.println(rooms + (rooms == 1 ? " room" : " rooms") + " of " + MEMBERS);
      System.out.println("  memory  " + memory);
      System.out.println("  journal " + kept);
      System.out.printf("  journal/memory %.3f%n", kept.perSecond() / memory.perSecond());
    }
  }

  private static Result withJournal(Path folder, int rooms)
      throws IOException, InterruptedException {
    AtomicInteger commits = new AtomicInteger();
    AtomicInteger batches = new AtomicInteger();
    JournalListener listener =
        new JournalListener() {
          @Override
          public void wrote(int howMany, Duration took) {
            commits.addAndGet(howMany > 0 ? 1 : 0);
            batches.addAndGet(howMany);
          }
        };
    ServerClock clock = ServerClock.ofThisProcess(null);
    try (RoomFolder opened = RoomFolder.open(folder, RoomLimits.DEFAULT, Tokens::shortMark);
        ExecutorService answers = Executors.newFixedThreadPool(2);
        Journal journal = opened.journal(clock::pulse, answers, listener)) {
      journal.start();
      Result result = run(journal, rooms);
      System.out.printf("  (%.1f decisions a commit)%n", batches.get() / (double) commits.get());
      return result;
    }
  }

  private static Result run(RoomLog log, int rooms) throws InterruptedException {
    try (ExecutorService turns = Executors.newFixedThreadPool(2)) {
      RoomDirectory directory = directory(log, turns);
      AtomicBoolean stopped = new AtomicBoolean();
      Semaphore arrived = new Semaphore(0);
      List<Talker> talkers = new ArrayList<>();
      for (int room = 0; room < rooms; room++) {
        MadeRoom made = directory.make("Cost", ControlledBy.EVERYONE);
        RoomHost host = directory.find(made.roomId()).orElseThrow();
        for (int member = 0; member < MEMBERS; member++) {
          Talker talker = new Talker(stopped, arrived);
          talker.enter(host, new Visitor(made.roomId(), null, "192.0.2." + member));
          if (member == 0) {
            talkers.add(talker);
          }
        }
      }
      arrived.acquire(rooms * MEMBERS);
      long beganNanos = System.nanoTime();
      talkers.forEach(talker -> turns.execute(talker::talk));
      boolean never = new Semaphore(0).tryAcquire(SECONDS, TimeUnit.SECONDS);
      stopped.set(true);
      double seconds = (System.nanoTime() - beganNanos) / 1e9;
      arrived.acquire(rooms);
      long[] all = talkers.stream().flatMapToLong(Talker::taken).sorted().toArray();
      return new Result(all, never ? 0 : seconds);
    }
  }

  private static RoomDirectory directory(RoomLog log, Executor turns) {
    return new RoomDirectory(
        Unfollowed.parts(
            RoomLimits.DEFAULT,
            ServerClock.ofThisProcess(null),
            (delay, task) -> () -> {},
            log,
            CODEC,
            new HostListener() {},
            "cost",
            Runnable::run,
            turns));
  }

  /// Says something, and when it is done the next thing; or only listens, if nobody has it talk.
  private static final class Talker implements Outbox {
    private static final byte[] DONE = "{\"type\":\"done\"".getBytes(StandardCharsets.UTF_8);
    private static final byte[] WELCOME = "{\"type\":\"welcome\"".getBytes(StandardCharsets.UTF_8);

    private final AtomicBoolean stopped;
    private final Semaphore arrived;
    private @Nullable Session session;
    private long[] nanos = new long[1 << 10];
    private int said;
    private long askedNanos;

    Talker(AtomicBoolean stopped, Semaphore arrived) {
      this.stopped = stopped;
      this.arrived = arrived;
    }

    synchronized void enter(RoomHost host, Visitor visitor) {
      Session opened = host.open(visitor, this);
      session = opened;
      opened.hello(new Hello("Talker", null, null));
    }

    synchronized void talk() {
      askedNanos = System.nanoTime();
      Objects.requireNonNull(session).ask(new Command.PostChat(said + 1L, "It is line " + said));
    }

    synchronized LongStream taken() {
      return Arrays.stream(nanos, 0, said);
    }

    @Override
    public synchronized void send(byte[] utf8, Weight weight) {
      if (begins(utf8, WELCOME)) {
        arrived.release();
      } else if (begins(utf8, DONE)) {
        nanos = said == nanos.length ? Arrays.copyOf(nanos, 2 * said) : nanos;
        nanos[said++] = System.nanoTime() - askedNanos;
        if (stopped.get()) {
          arrived.release();
        } else {
          talk();
        }
      }
    }

    @Override
    public void close(CloseCode code, String message, @Nullable Duration retryAfter) {}

    private static boolean begins(byte[] utf8, byte[] with) {
      return utf8.length >= with.length
          && Arrays.equals(utf8, 0, with.length, with, 0, with.length);
    }
  }
}
