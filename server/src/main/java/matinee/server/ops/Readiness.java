package matinee.server.ops;

/// Whether this server wants visitors: not before it listens, not while it drains, and not once it
/// stops. Safe for any thread.
public final class Readiness {
  private volatile boolean isUp;
  private volatile boolean drains;

  public void ready() {
    isUp = true;
  }

  public void stopping() {
    isUp = false;
  }

  void draining(boolean on) {
    drains = on;
  }

  public boolean isReady() {
    return isUp && !drains;
  }
}
