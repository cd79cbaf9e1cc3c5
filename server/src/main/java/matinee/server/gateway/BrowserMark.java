package matinee.server.gateway;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import matinee.server.host.Tokens;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/// By what a browser is known again that was shown out of a room (ST6): a random word in a cookie
/// that no script can read. It is kept nowhere else; a room keeps a hash that is unlike every other
/// room's.
public record BrowserMark(String value) {
  private static final String COOKIE = "matinee-mark";
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{24}");

  /// As long as browsers keep one.
  private static final Duration KEPT = Duration.ofDays(400);

  /// None when there is no cookie, or one that is not of our making.
  public static Optional<BrowserMark> of(Request request) {
    return Request.getCookies(request).stream()
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(HttpCookie::getValue)
        .filter(value -> value != null && SHAPE.matcher(value).matches())
        .findFirst()
        .map(BrowserMark::new);
  }

  /// Gives the browser one with this answer, unless it has one. Lax and not strict: a strict cookie
  /// is not sent when a link is opened from a chat, and the browser would get another mark.
  public static void leaveOn(Request request, Response response) {
    if (of(request).isEmpty()) {
      Response.addCookie(
          response,
          HttpCookie.build(COOKIE, Tokens.mark())
              .path("/")
              .httpOnly(true)
              .secure(request.isSecure())
              .sameSite(HttpCookie.SameSite.LAX)
              .maxAge(KEPT.toSeconds())
              .build());
    }
  }

  @Override
  public String toString() {
    return "BrowserMark[…]"; // never reaches a log
  }
}
