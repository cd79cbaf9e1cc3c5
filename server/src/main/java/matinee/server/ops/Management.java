package matinee.server.ops;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
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
    if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
      response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
      Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
      return true;
    }
    switch (path) {
      case "/health/live" -> live(response, callback);
      case "/health/ready" -> ready(response, callback);
      case "/metrics" -> say(response, callback, HttpStatus.OK_200, PROMETHEUS, registry.scrape());
      default -> Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
    }
    return true;
  }

  private void live(Response response, Callback callback) {
    Optional<String> complaint = liveness.complaint();
    int status = complaint.isEmpty() ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503;
    say(response, callback, status, PLAIN, complaint.orElse("live") + "\n");
  }

  private void ready(Response response, Callback callback) {
    if (readiness.isReady()) {
      say(response, callback, HttpStatus.OK_200, PLAIN, "ready\n");
    } else {
      say(response, callback, HttpStatus.SERVICE_UNAVAILABLE_503, PLAIN, "not ready\n");
    }
  }

  private static void say(
      Response response, Callback callback, int status, String type, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
