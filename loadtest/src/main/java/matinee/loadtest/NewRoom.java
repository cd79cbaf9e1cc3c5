package matinee.loadtest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes rooms for bots.
public final class NewRoom {
  private static final Pattern ROOM_ID = Pattern.compile("\"roomId\":\"([^\"]+)\"");

  private NewRoom() {}

  /// Makes one and returns its id.
  public static String make(HttpClient http, URI server) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/api/rooms"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"title\":\"Load\"}"))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    Matcher roomId = ROOM_ID.matcher(answer.body());
    if (!roomId.find()) {
      throw new IOException("no room was made: " + answer.statusCode() + " " + answer.body());
    }
    return roomId.group(1);
  }
}
