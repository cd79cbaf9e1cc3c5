package matinee.server.traces;

import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import matinee.server.host.CommandWatch;
import matinee.server.log.JournalListener;
import org.eclipse.jetty.server.Handler;

/// Observations become spans, which go to the collector in batches; when it does not keep up, the
/// newest are left out, and nobody waits for it.
final class ObservedTraces implements Traces {
  private static final String NAME = "matinee";
  private static final long PATIENCE_SECONDS = 2;

  private final ObservationRegistry registry = ObservationRegistry.create();
  private final ExportTrouble trouble = new ExportTrouble();
  private final SdkTracerProvider spans;

  ObservedTraces(URI collector, String version) {
    String base = collector.toString().replaceFirst("/+$", "");
    var exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(base + "/v1/traces")
            .setRetryPolicy(null) // what can't be handed over now is left out
            .build();
    this.spans =
        SdkTracerProvider.builder()
            .setResource(
                Resource.create(
                    Attributes.of(
                        AttributeKey.stringKey("service.name"),
                        NAME,
                        AttributeKey.stringKey("service.version"),
                        version)))
            .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
            .build();
    var tracer = new OtelTracer(spans.get(NAME), new OtelCurrentTraceContext(), _ -> {});
    registry.observationConfig().observationHandler(new DefaultTracingObservationHandler(tracer));
  }

  @Override
  public CommandWatch commands() {
    return new ObservedCommands(registry);
  }

  @Override
  public JournalListener journal(JournalListener listener) {
    return new ObservedJournal(registry, listener);
  }

  @Override
  public Handler.Abstract requests(Handler.Abstract inside) {
    return new ObservedRequests(registry, inside);
  }

  @Override
  public void close() {
    var _ = spans.shutdown().join(PATIENCE_SECONDS, TimeUnit.SECONDS);
    trouble.close();
  }
}
