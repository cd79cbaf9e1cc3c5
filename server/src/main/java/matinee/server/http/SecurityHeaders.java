package matinee.server.http;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/// What every answer tells the browser about itself: scripts and styles are this server's own
/// files, films and pictures may come from anywhere, and nobody may put the page into a frame. The
/// players of the services (SO6) stand in frames of theirs. YouTube's alone is steered by a script
/// of its own, in two parts; whatever else lies on that site is no script of this page.
public final class SecurityHeaders implements HttpConfiguration.Customizer {
  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self' https://www.youtube.com/iframe_api https://www.youtube.com/s/player/",
          "frame-src https://www.youtube-nocookie.com https://player.vimeo.com https://player.twitch.tv",
          "style-src 'self'",
          "font-src 'self'",
          "img-src 'self' https: data:",
          "media-src 'self' http: https: blob:",
          "connect-src 'self' ws: wss: http: https:",
          "manifest-src 'self'",
          "worker-src 'self'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'");

  private static final String PERMISSIONS_POLICY =
      String.join(
              ", ",
              inServicesToo("autoplay"),
              inServicesToo("fullscreen"),
              inServicesToo("picture-in-picture"),
              inServicesToo("encrypted-media"),
              "screen-wake-lock=(self)")
          + ", camera=(), microphone=(), geolocation=(), payment=(), usb=()";

  private static String inServicesToo(String feature) {
    return feature
        + "=(self \"https://www.youtube-nocookie.com\" \"https://player.vimeo.com\""
        + " \"https://player.twitch.tv\")";
  }

  private static final List<HttpField> FIELDS =
      List.of(
          new PreEncodedHttpField("Content-Security-Policy", CONTENT_SECURITY_POLICY),
          new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
          new PreEncodedHttpField("Referrer-Policy", "strict-origin"),
          new PreEncodedHttpField("Permissions-Policy", PERMISSIONS_POLICY),
          new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"));

  /// Where this server speaks TLS itself; behind a proxy that is the proxy's to say.
  private static final HttpField TLS_ONLY =
      new PreEncodedHttpField("Strict-Transport-Security", "max-age=31536000");

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    addTo(responseHeaders, request);
    return request;
  }

  static void addTo(HttpFields.Mutable headers, Request request) {
    FIELDS.forEach(headers::put);
    if (request.getConnectionMetaData().isSecure()) {
      headers.put(TLS_ONLY);
    }
  }
}
