package matinee.loadtest.tail;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import matinee.loadtest.Bot;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.ItemId;
import matinee.protocol.Media;
import matinee.protocol.MediaSource;
import matinee.protocol.QueueCommand;
import matinee.protocol.ServerFrame;

/// Who moves the film of one room. It sits beside the server, where nothing is lost, and presses
/// while the film is held, so that a press is one event and nothing else follows it.
///
/// The `ref` of a press is its moment: microseconds of the machine's monotonic clock, which all
/// processes of a machine share.
final class Presser {
  private static final Media FILM = new Media(MediaSource.FILE, "/media/film.mp4", null);

  /// Seeks to before here are for warming up and do not count.
  static final double COUNTED_FROM_MS = 10_000;

  private static final int PLACES = 1_000;
  private static final long PATIENCE_SECONDS = 10;

  private final CountDownLatch on = new CountDownLatch(1);
  private final Bot bot;
  private volatile long seq;
  private volatile ItemId itemId = new ItemId(1);
  private int presses;

  Presser(HttpClient http, URI server, String roomId) {
    this.bot = Bot.enter(http, server, roomId, "Presser", this::hear);
    bot.say(new QueueCommand.Cue(nowMicros(), FILM));
  }

  void awaitTheFilm() throws InterruptedException {
    if (!on.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("no film came on");
    }
  }

  void press(boolean counted) {
    double positionMs = (counted ? COUNTED_FROM_MS : 0) + ++presses % PLACES;
    bot.say(new Command.Seek(nowMicros(), itemId, seq, positionMs));
  }

  static long nowMicros() {
    return TimeUnit.NANOSECONDS.toMicros(System.nanoTime());
  }

  private void hear(ServerFrame frame) {
    if (frame instanceof Event event) {
      seq = event.stamp().seq();
    }
    if (frame instanceof Event.CurrentChanged changed) {
      itemId = changed.item().itemId();
      on.countDown();
    }
  }
}
