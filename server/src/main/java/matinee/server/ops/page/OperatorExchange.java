package matinee.server.ops.page;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.json.JsonMapper;

/// One request at the operator's door and the ways to answer it. Every one of them completes it.
record OperatorExchange(Request request, Response response, Callback callback, JsonMapper mapper) {

  void json(Object body) {
    send(HttpStatus.OK_200, "application/json", ByteBuffer.wrap(mapper.writeValueAsBytes(body)));
  }

  void send(int status, String contentType, ByteBuffer body) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
    response.write(true, body, callback);
  }

  void problem(int status, String detail) {
    Response.writeError(request, response, callback, status, detail);
  }

  void nowhere() {
    problem(HttpStatus.NOT_FOUND_404, "There is nothing at this address.");
  }

  void wrongMethod(String allowed) {
    response.getHeaders().put(HttpHeader.ALLOW, allowed);
    problem(HttpStatus.METHOD_NOT_ALLOWED_405, "This address answers to " + allowed + ".");
  }
}
