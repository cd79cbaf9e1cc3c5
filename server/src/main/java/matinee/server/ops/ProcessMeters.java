package matinee.server.ops;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jetty.JettyServerThreadPoolMetrics;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import java.time.Duration;
import org.eclipse.jetty.util.thread.ThreadPool;

/// What the process itself is and does: its build, memory, collections, threads, processor, open
/// files.
public final class ProcessMeters implements AutoCloseable {
  private final JvmGcMetrics collections = new JvmGcMetrics();

  /// @param version of this build
  /// @param web the threads that everything is served on
  public ProcessMeters(MeterRegistry registry, String version, ThreadPool web) {
    registry
        .config()
        .meterFilter(MeterFilter.denyNameStartsWith("process.cpu.time"))
        .meterFilter(MeterFilter.denyNameStartsWith("system.cpu.count"));
    Gauge.builder("matinee.build.info", () -> 1)
        .description("Which build this is, and what it runs on")
        .tag("version", version)
        .tag("java", Runtime.version().toString())
        .register(registry);
    new JettyServerThreadPoolMetrics(web, Tags.empty()).bindTo(registry);
    collections.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    processor(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /// Two of Micrometer's names are not as Prometheus wants them: those are told under others.
  private static void processor(MeterRegistry registry) {
    new ProcessorMetrics().bindTo(registry);
    Gauge.builder("system.cpus", Runtime.getRuntime()::availableProcessors)
        .description("Processors that this process may use")
        .register(registry);
    ProcessHandle self = ProcessHandle.current();
    FunctionCounter.builder("process.cpu", self, ProcessMeters::cpuSeconds)
        .baseUnit("seconds")
        .description("Time of processors that this process has used")
        .register(registry);
  }

  private static double cpuSeconds(ProcessHandle self) {
    return self.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }

  @Override
  public void close() {
    collections.close();
  }
}
