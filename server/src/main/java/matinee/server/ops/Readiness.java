package matinee.server.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

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

  public void bindTo(MeterRegistry registry) {
    Gauge.builder("matinee.ready", () -> isReady() ? 1 : 0)
        .description("Whether this server wants visitors")
        .register(registry);
    Gauge.builder("matinee.draining", () -> drains ? 1 : 0)
        .description("Whether this server drains")
        .register(registry);
  }

  public boolean isReady() {
    return isUp && !drains;
  }
}
