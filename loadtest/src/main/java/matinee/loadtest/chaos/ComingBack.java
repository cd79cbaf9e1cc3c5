package matinee.loadtest.chaos;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import matinee.loadtest.bot.BotListener;
import matinee.loadtest.bot.FaithfulBot;
import matinee.protocol.MemberId;
import org.HdrHistogram.ConcurrentHistogram;

/// How long everybody took to be back in their seat, from the end of the one server process and
/// from the readiness of the next. Called on the bots' loop, told of the server from another
/// thread.
final class ComingBack implements BotListener {
  private static final long LARGEST_MS = 600_000;

  private final ConcurrentHistogram fromTheEnd = new ConcurrentHistogram(LARGEST_MS, 3);
  private final ConcurrentHistogram fromReady = new ConcurrentHistogram(LARGEST_MS, 3);
  private final Set<FaithfulBot> out = new HashSet<>();
  private volatile long endNanos;
  private volatile long readyNanos;
  private volatile boolean measures;
  private long resumedOnes;
  private long welcomedOnes;

  /// The server is about to end.
  void ends(long nanos) {
    endNanos = nanos;
    measures = true;
  }

  void isReady(long nanos) {
    readyNanos = nanos;
  }

  /// All are back: what follows is not a restart's doing.
  void isOver() {
    measures = false;
  }

  long resumed() {
    return resumedOnes;
  }

  long welcomed() {
    return welcomedOnes;
  }

  String words() {
    return "%d comings back: after the end p50 %d, p99 %d, max %d ms; after ready p50 %d, p99 %d, max %d ms"
        .formatted(
            fromTheEnd.getTotalCount(),
            fromTheEnd.getValueAtPercentile(50),
            fromTheEnd.getValueAtPercentile(99),
            fromTheEnd.getMaxValue(),
            fromReady.getValueAtPercentile(50),
            fromReady.getValueAtPercentile(99),
            fromReady.getMaxValue());
  }

  @Override
  public void lost(FaithfulBot bot, int code, String reason, long atNanos) {
    if (measures) {
      out.add(bot);
    }
  }

  @Override
  public void seated(FaithfulBot bot, MemberId former, boolean resumed, long atNanos) {
    if (measures && out.remove(bot)) {
      fromTheEnd.recordValue(ms(atNanos - endNanos));
      fromReady.recordValue(ms(atNanos - readyNanos));
      resumedOnes += resumed ? 1 : 0;
      welcomedOnes += resumed ? 0 : 1;
    }
  }

  private static long ms(long nanos) {
    return Math.clamp(TimeUnit.NANOSECONDS.toMillis(nanos), 0, LARGEST_MS);
  }
}
