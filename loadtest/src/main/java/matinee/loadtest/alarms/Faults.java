package matinee.loadtest.alarms;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import matinee.loadtest.bot.FaithfulBot;
import matinee.loadtest.crowd.Crowd;
import matinee.loadtest.process.ServerProcess;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Command;
import matinee.protocol.Condition;
import org.jspecify.annotations.Nullable;

/// What can go wrong, one thing at a time, and the alert that is meant for it.
record Faults(Crowd crowd, ServerProcess server) {
  private static final double CLOCK_ERROR_MS = 300;
  private static final int LITTLE_BYTES = 16 * 1024;
  private static final double BETWEEN_TEXTS_MS = 4;
  private static final int TEXT_CHARACTERS = 900;

  /// One fault.
  ///
  /// @param begin makes it; what it returns ends it
  record Fault(String what, String alert, Begin begin) {}

  /// Makes a fault.
  interface Begin {
    End now() throws IOException, InterruptedException;
  }

  /// Ends it.
  interface End {
    void now() throws IOException, InterruptedException;
  }

  List<Fault> all() {
    return List.of(
        new Fault("a member stalls over and over", "MatineeStalls", this::stalls),
        new Fault("a client reads nothing", "MatineeSlowClients", this::readsNothing),
        new Fault("a flood of joins at a full room", "MatineeJoinFlood", this::flood),
        new Fault("a quarter of the clocks is off", "MatineeClocksOff", this::clocks),
        new Fault("the server is gone", "MatineeDown", this::down));
  }

  /// Every other report says that the film has run dry.
  private End stalls() {
    AtomicInteger reports = new AtomicInteger();
    FaithfulBot bot = crowd.loop().ask(() -> crowd.rooms().getFirst().bots().getLast());
    crowd
        .loop()
        .call(
            () ->
                bot.reportAs(
                    report -> {
                      int stalls = reports.incrementAndGet();
                      boolean plays = report.condition() == Condition.PLAYING;
                      Condition condition =
                          plays && stalls % 2 == 0 ? Condition.STALLED : report.condition();
                      return with(report, condition, report.clockErrorMs(), stalls);
                    }));
    return () -> crowd.loop().call(() -> bot.reportAs(report -> report));
  }

  private End clocks() {
    crowd
        .loop()
        .call(
            () ->
                quarter()
                    .forEach(
                        bot ->
                            bot.reportAs(
                                report -> with(report, report.condition(), CLOCK_ERROR_MS, 0))));
    return () -> crowd.loop().call(() -> quarter().forEach(bot -> bot.reportAs(report -> report)));
  }

  /// Its room talks so much that the kernels between it and the server are soon full.
  private End readsNothing() throws InterruptedException {
    FaithfulBot deaf = crowd.loop().ask(() -> crowd.rooms().getFirst().bots().getLast());
    crowd
        .loop()
        .call(
            () -> {
              deaf.keepLittle(LITTLE_BYTES);
              deaf.compare(); // on a connection that keeps little
            });
    crowd.await(5, deaf::isIn);
    AtomicBoolean talks = new AtomicBoolean(true);
    crowd
        .loop()
        .call(
            () -> {
              deaf.stall();
              talk(crowd.rooms().getFirst().host(), talks);
            });
    return () -> {
      talks.set(false);
      crowd.loop().call(deaf::listenAgain);
    };
  }

  private void talk(FaithfulBot bot, AtomicBoolean talks) {
    if (talks.get()) {
      String padding = "x".repeat(TEXT_CHARACTERS);
      bot.give(ref -> new Command.PostChat(ref, ref + padding)); // no text comes twice
      crowd.loop().afterMs(BETWEEN_TEXTS_MS, () -> talk(bot, talks));
    }
  }

  private End flood() {
    String room = crowd.loop().ask(() -> crowd.rooms().getFirst().ledger().roomId());
    Flood flood = new Flood(crowd.loop(), crowd.address(), room);
    crowd.loop().call(flood::go);
    return () -> crowd.loop().call(flood::stop);
  }

  private End down() {
    server.kill();
    return server::start;
  }

  private List<FaithfulBot> quarter() {
    return crowd.rooms().stream().flatMap(room -> room.bots().stream().limit(2)).toList();
  }

  private static Report with(
      Report of, Condition condition, @Nullable Double clockErrorMs, int stalls) {
    return new Report(
        of.itemId(),
        condition,
        of.positionMs(),
        of.skewMs(),
        of.bufferedMs(),
        of.bufferedFromMs(),
        of.rttMs(),
        of.deliveryMs(),
        clockErrorMs,
        of.seekMs(),
        of.startMs(),
        of.durationMs(),
        of.corrections(),
        stalls);
  }
}
