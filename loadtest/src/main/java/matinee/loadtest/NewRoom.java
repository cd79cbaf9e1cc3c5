package matinee.loadtest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A room made for bots, and the key of its host.
public record NewRoom(String roomId, String hostKey) {
  private static final Pattern ROOM_ID = Pattern.compile("\"roomId\":\"([^\"]+)\"");
  private static final Pattern HOST_KEY = Pattern.compile("\"hostKey\":\"([^\"]+)\"");

  /// Makes one.
  public static NewRoom make(HttpClient http, URI server) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/api/rooms"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"title\":\"Load\"}"))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    Matcher roomId = ROOM_ID.matcher(answer.body());
    Matcher hostKey = HOST_KEY.matcher(answer.body());
    if (!roomId.find() || !hostKey.find()) {
      throw new IOException("no room was made: " + answer.statusCode() + " " + answer.body());
    }
    return new NewRoom(roomId.group(1), hostKey.group(1));
  }
}
