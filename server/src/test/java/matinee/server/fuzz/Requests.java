package matinee.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Requests to begin with: one for each route and each way to ask.
final class Requests {
  static final List<String> WORDS =
      List.of(
          "GET /api/rooms/$R HTTP/1.1\r\n",
          "GET /media/",
          "POST /api/rooms HTTP/1.1\r\n",
          "HEAD ",
          "OPTIONS ",
          "\r\n\r\n",
          "\r\nHost: a",
          "\r\nRange: bytes=0-",
          "\r\nIf-Range: ",
          "\r\nIf-None-Match: ",
          "\r\nAccept: text/html",
          "\r\nAccept-Encoding: gzip",
          "\r\nAuthorization: Bearer ",
          "\r\nContent-Length: ",
          "\r\nTransfer-Encoding: chunked",
          "\r\nContent-Type: application/json",
          "\r\nExpect: 100-continue",
          "\r\nConnection: close",
          "?before=",
          "%2e%2e",
          "%2f",
          "%5c",
          "%00",
          "%25",
          "..;/",
          "/live",
          "/chat");

  private static final String HOST = " HTTP/1.1\r\nHost: a\r\n";
  private static final String JSON = "Content-Type: application/json\r\n";

  private Requests() {}

  static Map<String, byte[]> seeds() {
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    for (String request :
        List.of(
            "GET /" + HOST + "\r\n",
            "GET /r/$R" + HOST + "Accept: text/html\r\n\r\n",
            "GET /r/nowhere" + HOST + "Accept: text/html\r\n\r\n",
            "GET /api/rooms/$R" + HOST + "\r\n",
            "HEAD /api/rooms/$R" + HOST + "\r\n",
            "DELETE /api/rooms/$R" + HOST + "\r\n",
            "GET /api/rooms/$R/chat?before=3" + HOST + "Authorization: Bearer x\r\n\r\n",
            "GET /api/rooms/$R/live" + HOST + "Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
            "POST /api/rooms" + HOST + JSON + "Content-Length: 15\r\n\r\n{\"title\":\"Film\"}",
            "POST /api/rooms" + HOST + JSON + "Content-Length: 0\r\n\r\n",
            "POST /api/rooms"
                + HOST
                + JSON
                + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
            "POST /api/rooms" + HOST + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n{}",
            "GET /api/media" + HOST + "\r\n",
            "GET /media/a.mp4" + HOST + "\r\n",
            "GET /media/a.mp4" + HOST + "Range: bytes=5-9\r\n\r\n",
            "GET /media/a.mp4" + HOST + "Range: bytes=-5\r\nIf-Range: \"x\"\r\n\r\n",
            "GET /media/a.mp4" + HOST + "If-Modified-Since: Fri, 27 Nov 2026 10:00:00 GMT\r\n\r\n",
            "GET /media/100%25%20%C3%AB.webm" + HOST + "\r\n",
            "GET /media/sub/index.m3u8" + HOST + "\r\nGET /media/sub/0.ts" + HOST + "\r\n",
            "GET /media/../secret.mp4" + HOST + "\r\n",
            "GET /media/%2e%2e/secret.mp4" + HOST + "\r\n",
            "GET /media/link.mp4" + HOST + "\r\nGET /media/.hidden.mp4" + HOST + "\r\n",
            "GET /favicon.svg" + HOST + "If-None-Match: \"x\"\r\nAccept-Encoding: gzip\r\n\r\n",
            "GET /nowhere" + HOST + "Connection: close\r\n\r\n",
            "GET http://b/api/media" + HOST + "\r\n",
            "OPTIONS *" + HOST + "\r\n",
            "GET / HTTP/1.0\r\n\r\n",
            "GET /\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")) {
      seeds.put("request-" + seeds.size(), request.getBytes(ISO_8859_1));
    }
    return seeds;
  }
}
