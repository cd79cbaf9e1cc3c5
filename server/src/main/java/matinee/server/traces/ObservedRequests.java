package matinee.server.traces;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// A visitor's HTTP request, until it is answered. A live connection's is over when it is open.
final class ObservedRequests extends Handler.Wrapper {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

  private final ObservationRegistry registry;

  ObservedRequests(ObservationRegistry registry, Handler inside) {
    super(inside);
    this.registry = registry;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
    String route = PlainRoute.of(Request.getPathInContext(request));
    Observation observation =
        Observation.createNotStarted("matinee.http", registry)
            .contextualName(method + ' ' + route)
            .lowCardinalityKeyValue(KeyValue.of("method", method))
            .lowCardinalityKeyValue(KeyValue.of("route", route))
            .start();
    Request.addCompletionListener(
        request,
        _ -> {
          String status = Integer.toString(response.getStatus());
          observation.lowCardinalityKeyValue(KeyValue.of("status", status));
          observation.stop();
        });
    return super.handle(request, response, callback);
  }
}
