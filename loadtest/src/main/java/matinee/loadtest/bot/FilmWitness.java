package matinee.loadtest.bot;

import matinee.loadtest.bot.Breaches.Promise;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.MemberId;
import matinee.protocol.Playback;
import org.jspecify.annotations.Nullable;

/// Where the film of one room must be: what its members asked for and nothing else, in the time of
/// the server process that said so. A restart that moves the film, or its clock, shows as a
/// difference to what the server says now. Confined to its loop.
public final class FilmWitness {
  /// What a change that goes on from where the film is may be off by.
  private static final double GOES_ON_WITHIN_MS = 50;

  /// PB3: 400 ms for the way of the press, 250 for the frame that its sender saw.
  private static final double PAUSED_WITHIN_MS = 650;

  private final String roomId;
  private final ServerTimes times;
  private final Breaches breaches;
  private @Nullable Playback film;
  private String clockId = "";
  private long startedNanos = Long.MIN_VALUE;

  FilmWitness(String roomId, ServerTimes times, Breaches breaches) {
    this.roomId = roomId;
    this.times = times;
    this.breaches = breaches;
  }

  /// Another server process begins: what was decided before was decided by another clock.
  public void serverStarts(long nanos) {
    startedNanos = nanos;
  }

  /// The room as its first guest finds it.
  void begins(@Nullable Playback playback, String byClockId) {
    film = playback;
    clockId = byClockId;
  }

  boolean isKnown() {
    return film != null;
  }

  /// @param asked the command that the event answers, when it is known
  void heard(Event event, String byClockId, @Nullable Command asked) {
    switch (event) {
      case Event.CurrentChanged changed ->
          accept(changed.playback(), byClockId, event.stamp().atMs());
      case Event.PlaybackChanged changed -> {
        String doubt = doubt(changed, asked);
        if (doubt == null) {
          accept(changed.playback(), byClockId, event.stamp().atMs());
        } else {
          MemberId by = event.stamp().by();
          breaches.add(
              Promise.FILM_GOES_ON,
              roomId
                  + " at "
                  + event.stamp().seq()
                  + ", "
                  + changed.cause()
                  + " by "
                  + by
                  + ": "
                  + doubt);
        }
      }
      default -> {}
    }
  }

  /// How far the film is, by that server, from where it must be; not a number when it is another.
  double errorMs(Playback now, String nowClockId, long nanos) {
    Playback must = film;
    return must == null || !must.itemId().equals(now.itemId())
        ? Double.NaN
        : now.positionAt(times.at(nowClockId, nanos)) - must.positionAt(times.at(clockId, nanos));
  }

  private void accept(Playback playback, String byClockId, double atMs) {
    boolean byThisProcess =
        startedNanos == Long.MIN_VALUE
            || !times.knows(byClockId)
            || atMs >= times.at(byClockId, startedNanos);
    film = playback;
    clockId = byThisProcess || clockId.isEmpty() ? byClockId : clockId;
  }

  private @Nullable String doubt(Event.PlaybackChanged changed, @Nullable Command asked) {
    Playback before = film;
    Playback now = changed.playback();
    if (before == null) {
      return null;
    }
    double beforeMs = before.positionAt(now.sinceMs());
    double jumpMs = Math.abs(now.positionMs() - beforeMs);
    return switch (changed.cause()) {
      case PLAY, RATE, READY, WAITED, START_NOW, STALLED ->
          jumpMs <= GOES_ON_WITHIN_MS ? null : "a jump of " + jumpMs + " ms";
      case PAUSE -> {
        // Inside a lead, a start that jumps is held where it would have begun.
        boolean inALead = now.sinceMs() < before.sinceMs();
        double startMs = Math.abs(now.positionMs() - before.positionMs());
        double leastMs = inALead ? Math.min(jumpMs, startMs) : jumpMs;
        yield leastMs <= PAUSED_WITHIN_MS * Math.max(1, before.rate()) + GOES_ON_WITHIN_MS
            ? null
            : "a jump of " + leastMs + " ms";
      }
      case SEEK ->
          !(asked instanceof Command.Seek seek) || seek.positionMs() == now.positionMs()
              ? null
              : "asked for " + seek.positionMs() + ", went to " + now.positionMs();
      case UNDO -> null;
      case END, AGAIN, DESERTED -> "nobody asked for that";
    };
  }
}
