package matinee.server.http;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import matinee.protocol.RefusalCode;
import matinee.server.gateway.ClientAddress;
import matinee.server.gateway.TryAgain;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.json.JsonMapper;

/// One request and the ways to answer it. Every one of them completes the exchange.
record Exchange(Request request, Response response, Callback callback, JsonMapper mapper) {
  void json(int status, Object body) {
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    send(status, "application/json", ByteBuffer.wrap(mapper.writeValueAsBytes(body)));
  }

  void send(int status, String contentType, ByteBuffer body) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
    response.write(true, body, callback);
  }

  void notModified() {
    response.setStatus(HttpStatus.NOT_MODIFIED_304);
    response.write(true, null, callback);
  }

  /// A problem document; the server's [Problems] writes it.
  void problem(int status, String detail) {
    Response.writeError(request, response, callback, status, detail);
  }

  /// … with the code that a room would have refused it with.
  void problem(int status, RefusalCode code, String detail) {
    request.setAttribute(Problems.CODE, code.wireName());
    problem(status, detail);
  }

  /// A bug of ours.
  void failed(Throwable cause) {
    Response.writeError(request, response, callback, cause);
  }

  void nothingHere() {
    problem(HttpStatus.NOT_FOUND_404, "There is nothing at this address.");
  }

  void wrongMethod(HttpMethod... allowed) {
    String names = String.join(", ", List.of(allowed).stream().map(HttpMethod::asString).toList());
    response.getHeaders().put(HttpHeader.ALLOW, names);
    problem(HttpStatus.METHOD_NOT_ALLOWED_405, "This address answers to " + names + ".");
  }

  /// Whether this address may do this once more now; if not, it has been told when.
  boolean isWithin(Allowance allowance) {
    Duration wait = allowance.ask(address());
    if (!wait.isZero()) {
      TryAgain.answer(
          request,
          response,
          callback,
          HttpStatus.TOO_MANY_REQUESTS_429,
          "Too often from this address.",
          wait);
    }
    return wait.isZero();
  }

  boolean is(HttpMethod method) {
    return method.is(request.getMethod());
  }

  /// GET, or HEAD: answered alike, Jetty leaves the body out.
  boolean isRead() {
    return is(HttpMethod.GET) || is(HttpMethod.HEAD);
  }

  /// Whether a browser is being led here, as opposed to a page or a program asking for data.
  boolean wantsPage() {
    return request.getHeaders().getCSV(HttpHeader.ACCEPT, false).stream()
        .anyMatch(type -> type.startsWith("text/html"));
  }

  InetAddress address() {
    return ClientAddress.of(request);
  }
}
