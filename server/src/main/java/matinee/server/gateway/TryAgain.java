package matinee.server.gateway;

import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// A refusal that says what there was too much of, and when to come back: a problem document and
/// `Retry-After`.
public final class TryAgain {
  private static final long ALMOST_A_SECOND_MS = 999;

  private TryAgain() {}

  /// Answers the request with it.
  ///
  /// @param what one sentence
  public static void answer(
      Request request,
      Response response,
      Callback callback,
      int status,
      String what,
      Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(ALMOST_A_SECOND_MS).toSeconds());
    response.getHeaders().put(HttpHeader.RETRY_AFTER, seconds);
    Response.writeError(
        request, response, callback, status, what + " Try again in " + seconds + " s.");
  }
}
