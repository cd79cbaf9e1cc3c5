package matinee.server.gateway;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import matinee.server.host.Timers;

/// Asks a silent connection whether it lives, and reports the one that does not answer. One timer
/// is pending at a time, however much is heard.
///
/// `heard` is for the reading thread, the rest runs on the timers' one; stopping is safe anywhere.
final class KeepAlive {
  private final Ticker ticker;
  private final Timers timers;
  private final Duration pingAfter;
  private final Duration silentAfter;
  private final Runnable ping;
  private final Runnable silent;
  private volatile long heardAt;
  private volatile boolean stopped;
  private volatile Timers.Timer next = () -> {};

  KeepAlive(GatewayLimits limits, Ticker ticker, Timers timers, Runnable ping, Runnable silent) {
    this.ticker = ticker;
    this.timers = timers;
    this.pingAfter = limits.pingAfter();
    this.silentAfter = limits.silentAfter();
    this.ping = ping;
    this.silent = silent;
    this.heardAt = ticker.read();
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
    Duration idle = Duration.ofNanos(ticker.read() - heardAt);
    if (idle.compareTo(silentAfter) >= 0) {
      silent.run();
    } else if (idle.compareTo(pingAfter) >= 0) {
      ping.run();
      again(silentAfter.minus(idle));
    } else {
      again(pingAfter.minus(idle));
    }
  }

  private void again(Duration delay) {
    if (!stopped) {
      next = timers.in(delay, this::check);
      if (stopped) {
        next.cancel();
      }
    }
  }
}
