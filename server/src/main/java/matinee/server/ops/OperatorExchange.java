package matinee.server.ops;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// One request at the operator's door and the ways to answer it. Every one of them completes it.
public record OperatorExchange(Request request, Response response, Callback callback) {
  public void json(byte[] body) {
    send(HttpStatus.OK_200, "application/json", ByteBuffer.wrap(body));
  }

  public void text(int status, String contentType, String body) {
    send(status, contentType, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
  }

  public void send(int status, String contentType, ByteBuffer body) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
    response.write(true, body, callback);
  }

  public void problem(int status, String detail) {
    Response.writeError(request, response, callback, status, detail);
  }

  public void nowhere() {
    problem(HttpStatus.NOT_FOUND_404, "There is nothing at this address.");
  }

  public void wrongMethod(String allowed) {
    response.getHeaders().put(HttpHeader.ALLOW, allowed);
    problem(HttpStatus.METHOD_NOT_ALLOWED_405, "This address answers to " + allowed + ".");
  }
}
