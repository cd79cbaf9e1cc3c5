package matinee.server.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.json.JsonMapper;

/// Writes every failed request's answer, ours and Jetty's own, as a problem document. What an
/// exception says stays in the log.
public final class Problems implements Request.Handler {
  private static final String CONTENT_TYPE = "application/problem+json";

  /// Where a request bears the code of a refusal.
  static final String CODE = Problems.class.getName() + ".code";

  private final JsonMapper mapper;

  public Problems(JsonMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Object cause = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
    if (cause instanceof HttpException http) {
      response.setStatus(http.getCode());
    }
    int status = response.getStatus();
    SecurityHeaders.addTo(response.getHeaders(), request);
    if (HttpStatus.hasNoBody(status)) {
      response.write(true, null, callback);
      return true;
    }
    String title = HttpStatus.getMessage(status);
    Object message = request.getAttribute(ErrorHandler.ERROR_MESSAGE);
    String detail = cause == null && message != null ? message.toString() : title;
    String code = request.getAttribute(CODE) instanceof String told ? told : null;
    byte[] body = mapper.writeValueAsBytes(new Problem(Problem.BLANK, title, status, detail, code));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, CONTENT_TYPE);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}
