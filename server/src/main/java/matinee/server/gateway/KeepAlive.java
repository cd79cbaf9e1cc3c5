package matinee.server.gateway;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import matinee.server.host.Timers;

/// Asks a silent connection whether it lives, and reports the one that does not answer. One timer
/// is pending at a time, however much is heard. Nobody is called silent who was not asked in good
/// time: a process that was held up (a paused machine, a starved one) has answers lying unread.
///
/// `heard` is for the reading thread, the rest runs on the timers' one; stopping is safe anywhere.
final class KeepAlive {
  private static final Duration HELD_UP = Duration.ofSeconds(1);

  private final Ticker ticker;
  private final Timers timers;
  private final Duration pingAfter;
  private final Duration answerWithin;
  private final Runnable ping;
  private final Runnable silent;
  private final Runnable check = this::check;
  private volatile long heardAt;
  private long askedAt;
  private volatile boolean stopped;
  private volatile Timers.Timer next = () -> {};

  KeepAlive(GatewayLimits limits, Ticker ticker, Timers timers, Runnable ping, Runnable silent) {
    this.ticker = ticker;
    this.timers = timers;
    this.pingAfter = limits.pingAfter();
    this.answerWithin = limits.silentAfter().minus(limits.pingAfter());
    this.ping = ping;
    this.silent = silent;
    this.heardAt = ticker.read();
    this.askedAt = heardAt;
  }

  void start() {
    again(pingAfter);
  }

  void heard() {
    heardAt = ticker.read();
  }

  void stop() {
    stopped = true;
    next.cancel();
  }

  private void check() {
    long now = ticker.read();
    Duration idle = Duration.ofNanos(now - heardAt);
    if (idle.compareTo(pingAfter) < 0) {
      again(pingAfter.minus(idle));
    } else if (askedAt - heardAt <= 0 || isHeldUp(now)) {
      askedAt = now;
      ping.run();
      again(answerWithin);
    } else {
      silent.run();
    }
  }

  private boolean isHeldUp(long now) {
    return Duration.ofNanos(now - askedAt).compareTo(answerWithin.plus(HELD_UP)) > 0;
  }

  private void again(Duration delay) {
    if (!stopped) {
      next = timers.in(delay, check);
      if (stopped) {
        next.cancel();
      }
    }
  }
}
