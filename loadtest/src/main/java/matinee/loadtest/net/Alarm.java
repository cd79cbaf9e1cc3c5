package matinee.loadtest.net;

/// Something that is to happen on a [Loop] at a moment to come, unless it is cancelled. Confined to
/// its loop.
public final class Alarm implements Comparable<Alarm> {
  final long dueNanos;
  private final Runnable what;
  private boolean cancelled;

  Alarm(long dueNanos, Runnable what) {
    this.dueNanos = dueNanos;
    this.what = what;
  }

  public void cancel() {
    cancelled = true;
  }

  void ring() {
    if (!cancelled) {
      what.run();
    }
  }

  @Override
  public int compareTo(Alarm other) {
    return Long.signum(dueNanos - other.dueNanos); // nanoTime may wrap, so the difference counts
  }
}
