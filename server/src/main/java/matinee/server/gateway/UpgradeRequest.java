package matinee.server.gateway;

import java.util.Base64;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Request;

/// What a request for a live connection is: good, or refused for a reason (RFC 6455, 4.2.1).
sealed interface UpgradeRequest {
  /// May be let in.
  ///
  /// @param key to be answered with its digest
  record Good(String key) implements UpgradeRequest {}

  /// May not, and why.
  record Refused(int status, String detail, List<HttpField> headers) implements UpgradeRequest {
    Refused(int status, String detail, HttpField... headers) {
      this(status, detail, List.of(headers));
    }
  }

  String SUBPROTOCOL = "matinee.v1";
  String VERSION = "13";
  int KEY_BYTES = 16;
  int KEY_CHARACTERS = 24;

  static UpgradeRequest of(Request request, Origins origins) {
    var headers = request.getHeaders();
    if (!HttpMethod.GET.is(request.getMethod())) {
      return new Refused(
          HttpStatus.METHOD_NOT_ALLOWED_405,
          "A live connection begins with GET.",
          new HttpField(HttpHeader.ALLOW, "GET"));
    }
    // HTTP/1.0 knows no upgrade, whatever its headers say (RFC 9110, 7.8).
    if (request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_0
        || !headers.contains(HttpHeader.UPGRADE, "websocket")
        || !headers.contains(HttpHeader.CONNECTION, "upgrade")) {
      return new Refused(
          HttpStatus.UPGRADE_REQUIRED_426,
          "This address is for WebSocket connections.",
          new HttpField(HttpHeader.UPGRADE, "websocket"));
    }
    if (!origins.allow(request)) {
      return new Refused(HttpStatus.FORBIDDEN_403, "Pages of this origin may not connect.");
    }
    if (!VERSION.equals(headers.get(HttpHeader.SEC_WEBSOCKET_VERSION))) {
      return new Refused(
          HttpStatus.UPGRADE_REQUIRED_426,
          "The WebSocket version is 13.",
          new HttpField(HttpHeader.SEC_WEBSOCKET_VERSION, VERSION));
    }
    if (!headers.getCSV(HttpHeader.SEC_WEBSOCKET_SUBPROTOCOL, false).contains(SUBPROTOCOL)) {
      return new Refused(
          HttpStatus.BAD_REQUEST_400, "The subprotocol " + SUBPROTOCOL + " is required.");
    }
    String key = headers.get(HttpHeader.SEC_WEBSOCKET_KEY);
    return key != null && isKey(key)
        ? new Good(key)
        : new Refused(HttpStatus.BAD_REQUEST_400, "Sec-WebSocket-Key is missing or malformed.");
  }

  private static boolean isKey(String key) {
    try {
      return key.length() == KEY_CHARACTERS && Base64.getDecoder().decode(key).length == KEY_BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
