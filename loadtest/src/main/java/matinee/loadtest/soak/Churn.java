package matinee.loadtest.soak;

import java.util.List;
import java.util.random.RandomGenerator;
import matinee.loadtest.bot.FaithfulBot;
import matinee.loadtest.crowd.Crowd;
import matinee.loadtest.crowd.FullRoom;
import matinee.protocol.Command;

/// What an evening does to a server, so many times as fast: connections drop and come back, people
/// leave and others come, rooms end and others begin. Confined to the bots' loop.
final class Churn {
  /// The usual evening: each of these once in so many seconds for each member, and for each room.
  static final double DROPS_EVERY = 600;

  static final double LEAVES_EVERY = 1_200;
  static final double ROOM_ENDS_EVERY = 3_600;

  private static final double SECOND_MS = 1_000;

  private final Crowd crowd;
  private final RandomGenerator random;
  private final double times;
  private boolean over;
  private long drops;
  private long leaves;
  private long ended;
  private int owed;

  /// @param times how many times as fast as usual
  Churn(Crowd crowd, RandomGenerator random, double times) {
    this.crowd = crowd;
    this.random = random;
    this.times = times;
  }

  void begin() {
    again();
  }

  void stop() {
    over = true;
  }

  /// Rooms that have ended and are to be opened anew, by the proof's own thread; they are counted
  /// as opened by being taken.
  int takeOwed() {
    int rooms = owed;
    owed = 0;
    return rooms;
  }

  String words() {
    return "%d drops, %d leaves and new faces, %d rooms ended and made"
        .formatted(drops, leaves, ended);
  }

  /// A network that fails for half of everybody at once.
  void storm() {
    for (FullRoom room : crowd.rooms()) {
      if (random.nextBoolean()) {
        room.bots().forEach(this::drop);
      }
    }
  }

  private void again() {
    if (over) {
      return;
    }
    crowd.loop().afterMs(SECOND_MS, this::again);
    for (FullRoom room : List.copyOf(crowd.rooms())) {
      if (chance(ROOM_ENDS_EVERY)) {
        end(room);
      } else {
        List.copyOf(room.bots()).forEach(bot -> stir(room, bot));
      }
    }
  }

  private void stir(FullRoom room, FaithfulBot bot) {
    if (chance(DROPS_EVERY)) {
      drop(bot);
    } else if (chance(LEAVES_EVERY) && bot.isIn() && !bot.equals(room.host())) {
      leaves++;
      bot.leave();
      room.forget(bot);
      crowd.enter(room);
    }
  }

  private void drop(FaithfulBot bot) {
    drops++;
    bot.tear();
  }

  private void end(FullRoom room) {
    if (room.host().isIn()) {
      ended++;
      owed++;
      room.host().give(Command.EndRoom::new);
      crowd.rooms().remove(room);
    }
  }

  private boolean chance(double everySeconds) {
    return random.nextDouble() < times / everySeconds;
  }
}
