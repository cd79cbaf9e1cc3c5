package matinee.server.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

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

  public void bindTo(MeterRegistry registry) {
    Gauge.builder("matinee.ready", () -> ready ? 1 : 0)
        .description("Whether this server wants visitors")
        .register(registry);
  }

  boolean isReady() {
    return ready;
  }
}
