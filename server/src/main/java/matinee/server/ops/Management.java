package matinee.server.ops;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Optional;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Health and metrics, at the operator's door: whether the process gets on with its work, whether
/// it wants visitors, and what it counts.
public final class Management extends Handler.Abstract {
  private static final String PLAIN = "text/plain;charset=utf-8";
  private static final String PROMETHEUS = "text/plain;version=0.0.4;charset=utf-8";

  private final Readiness readiness;
  private final Liveness liveness;
  private final PrometheusMeterRegistry registry;

  public Management(Readiness readiness, Liveness liveness, PrometheusMeterRegistry registry) {
    this.readiness = readiness;
    this.liveness = liveness;
    this.registry = registry;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    if (!path.equals("/metrics") && !path.startsWith("/health/")) {
      return false; // the operator's page answers
    }
    var exchange = new OperatorExchange(request, response, callback);
    if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
      exchange.wrongMethod("GET, HEAD");
      return true;
    }
    switch (path) {
      case "/health/live" -> live(exchange);
      case "/health/ready" -> ready(exchange);
      case "/metrics" -> exchange.text(HttpStatus.OK_200, PROMETHEUS, registry.scrape());
      default -> exchange.nowhere();
    }
    return true;
  }

  private void live(OperatorExchange exchange) {
    Optional<String> complaint = liveness.complaint();
    say(exchange, complaint.isEmpty(), complaint.orElse("live"));
  }

  private void ready(OperatorExchange exchange) {
    boolean isReady = readiness.isReady();
    say(exchange, isReady, isReady ? "ready" : "not ready");
  }

  private static void say(OperatorExchange exchange, boolean isWell, String words) {
    int status = isWell ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503;
    exchange.text(status, PLAIN, words + "\n");
  }
}
