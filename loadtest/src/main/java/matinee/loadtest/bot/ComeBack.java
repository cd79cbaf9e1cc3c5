package matinee.loadtest.bot;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// How long a bot waits before it tries again: the page's own rules (`net/backoff.ts`,
/// `net/reconnect.ts`). Confined to its loop.
final class ComeBack {
  private static final double FIRST_MS = 200;
  private static final double LONGEST_MS = 10_000;
  private static final int MOST_DOUBLINGS = 10;
  private static final double LONGEST_ASKED_MS = 120_000;
  private static final double LEAST_JITTER_MS = 250;

  /// A link that held this long was a good one: what comes next is a new trouble, not the old one.
  private static final long GOOD_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final RandomGenerator random;
  private int attempt;
  private boolean seated;
  private long seatedNanos;

  ComeBack(RandomGenerator random) {
    this.random = random;
  }

  void seated(long nowNanos) {
    seated = true;
    seatedNanos = nowNanos;
  }

  double afterClose(long nowNanos) {
    count(nowNanos);
    return backoffMs();
  }

  /// A server that says when to come back means it; the jitter comes on top.
  double asAsked(double retryAfterMs, long nowNanos) {
    count(nowNanos);
    double asked = Math.clamp(retryAfterMs, 0, LONGEST_ASKED_MS);
    return asked + random.nextDouble() * Math.max(LEAST_JITTER_MS, asked / 4);
  }

  /// Our own decision needs no pause, unless it comes again and again.
  double afterLoss(long nowNanos) {
    count(nowNanos);
    return attempt == 1 ? 0 : backoffMs();
  }

  private void count(long nowNanos) {
    boolean wasGood = seated && nowNanos - seatedNanos >= GOOD_NANOS;
    attempt = wasGood ? 1 : attempt + 1;
    seated = false;
  }

  private double backoffMs() {
    double whole = Math.min(LONGEST_MS, FIRST_MS * (1 << Math.min(attempt - 1, MOST_DOUBLINGS)));
    return whole * (0.5 + random.nextDouble() / 2);
  }
}
