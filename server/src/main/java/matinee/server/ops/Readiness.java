package matinee.server.ops;

/// Whether this server wants visitors: not before it listens, and not once it stops. Safe for any
/// thread.
public final class Readiness {
  private volatile boolean ready;

  public void ready() {
    ready = true;
  }

  public void stopping() {
    ready = false;
  }

  boolean isReady() {
    return ready;
  }
}
