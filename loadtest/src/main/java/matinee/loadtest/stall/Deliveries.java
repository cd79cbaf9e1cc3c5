package matinee.loadtest.stall;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import matinee.loadtest.bot.BotListener;
import matinee.loadtest.bot.FaithfulBot;
import matinee.protocol.Event;
import matinee.protocol.MemberId;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// How long messages take to those who listen, in rooms with a stalled member and in rooms without.
/// Confined to the bots' loop.
final class Deliveries implements BotListener {
  private static final long LARGEST_MICROS = 120_000_000;

  private final Map<String, Histogram> byRoom = new HashMap<>();
  private @Nullable FaithfulBot stalled;
  private boolean counts;
  private int lostWhileStalled;
  private long backNanos;

  /// From now on each room's deliveries are counted there.
  void count(Map<String, Histogram> histograms, FaithfulBot who) {
    byRoom.clear();
    byRoom.putAll(histograms);
    stalled = who;
    counts = true;
    backNanos = 0;
  }

  void stop() {
    counts = false;
  }

  /// When the stalled one had its seat again; 0 while it has not.
  long backNanos() {
    return backNanos;
  }

  /// Connections of others that were lost: there should be none.
  int lostWhileStalled() {
    return lostWhileStalled;
  }

  @Override
  public void heard(FaithfulBot bot, Event event, long atNanos) {
    Histogram micros = byRoom.get(bot.ledger().roomId());
    if (counts && micros != null && bot != stalled && event instanceof Event.ChatPosted posted) {
      String text = posted.message().text();
      long dueNanos = Long.parseLong(text.substring(0, text.indexOf(' ')));
      long tookMicros = TimeUnit.NANOSECONDS.toMicros(atNanos - dueNanos);
      micros.recordValue(Math.clamp(tookMicros, 0, LARGEST_MICROS));
    }
  }

  @Override
  public void lost(FaithfulBot bot, int code, String reason, long atNanos) {
    if (bot != stalled) {
      lostWhileStalled++;
    }
  }

  @Override
  public void seated(FaithfulBot bot, MemberId former, boolean resumed, long atNanos) {
    if (bot == stalled) {
      backNanos = atNanos;
    }
  }
}
