package matinee.server.http;

import matinee.server.gateway.ClientAddress;
import matinee.server.gateway.TryAgain;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Counts every request of an address, whatever it asks for, before anybody looks at it.
public final class Turnstile extends Handler.Wrapper {
  private final Allowance allowance;

  public Turnstile(Allowance allowance, Handler inside) {
    super(inside);
    this.allowance = allowance;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var wait = allowance.ask(ClientAddress.of(request));
    if (wait.isZero()) {
      return super.handle(request, response, callback);
    }
    TryAgain.answer(
        request,
        response,
        callback,
        HttpStatus.TOO_MANY_REQUESTS_429,
        "Too many requests from this address.",
        wait);
    return true;
  }
}
