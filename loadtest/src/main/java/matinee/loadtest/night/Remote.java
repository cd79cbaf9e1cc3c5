package matinee.loadtest.night;

import java.util.function.LongFunction;
import matinee.protocol.Command;
import matinee.protocol.Playback;

/// The host's hand on the remote: stops the film now and then and lets it run on soon after, or
/// goes back a little. Confined to its loop.
final class Remote {
  private static final double BACK_MS = 10_000;

  private final House house;
  private final Room room;
  private final Routine routine;
  private boolean stopped;

  Remote(House house, Room room) {
    this.house = house;
    this.room = room;
    this.routine = new Routine(house.loop(), this::pauseSeconds, this::press);
  }

  void begin() {
    routine.begin(pauseSeconds());
  }

  void rest() {
    routine.rest();
  }

  void play(long dueNanos) {
    Playback film = room.film();
    if (film != null) {
      stopped = false;
      Viewer host = room.host();
      give(dueNanos, ref -> new Command.Play(ref, film.itemId(), host.latestSeq()));
    }
  }

  private double pauseSeconds() {
    return Habits.about(house.random(), stopped ? Habits.STOPPED : Habits.CONTROL);
  }

  private void press(long dueNanos) {
    Playback film = room.film();
    Viewer host = room.host();
    if (film == null || !host.isIn()) {
      return;
    }
    double atMs = host.serverMs(dueNanos);
    double positionMs = film.positionAt(atMs);
    switch (film.state()) {
      case HELD -> play(dueNanos);
      case WAITING -> {} // it starts by itself
      case PLAYING -> {
        if (house.random().nextBoolean()) {
          stopped = true;
          give(
              dueNanos,
              ref -> new Command.Pause(ref, film.itemId(), host.latestSeq(), positionMs, atMs));
        } else {
          double toMs = Math.max(0, positionMs - BACK_MS);
          give(dueNanos, ref -> new Command.Seek(ref, film.itemId(), host.latestSeq(), toMs));
        }
      }
    }
  }

  private void give(long dueNanos, LongFunction<Command> withRef) {
    if (room.host().give(dueNanos, withRef)) {
      house.tally().controls++;
    }
  }
}
