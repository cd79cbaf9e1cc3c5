package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import matinee.protocol.CloseCode;
import matinee.protocol.Event;
import matinee.protocol.ServerFrame;
import matinee.server.RawHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class OperatorTest {
  private static final String JSON = "Content-Type: application/json";

  private Matinee server;
  private String roomId;

  @BeforeEach
  void start() throws IOException {
    server = Matinee.start(ServerConfig.onAnyPort());
    roomId = Rooms.make(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/now", "/api/rooms/00000000", "/api/nothing", "/api/rooms/../now"})
  void OE1_nothing_is_told_without_the_token(String path) throws IOException {
    for (String shown :
        new String[] {
          "X-Nothing: 1", "Authorization: Bearer x", "Authorization: Basic " + token()
        }) {
      Answer answer = RawHttp.send(server.managementPort(), "GET", path, "", shown);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/drain", "/api/announce", "/api/rooms/00000000/close"})
  void OE1_nothing_is_done_without_the_token(String path) throws IOException {
    Answer answer = RawHttp.send(server.managementPort(), "POST", path, "{\"on\":true}", JSON);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(RawHttp.get(server.managementPort(), "/health/ready").status()).isEqualTo(200);
  }

  @Test
  void OE1_visitors_find_nothing_of_it() throws IOException {
    for (String path : new String[] {"/api/now", "/operator.html"}) {
      Answer answer =
          RawHttp.send(server.port(), "GET", path, "", "Authorization: Bearer " + token());
      assertThat(answer.status()).isEqualTo(404);
    }
  }

  @Test
  void OE1_the_token_may_be_in_a_file(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "a-token-of-the-operator\n");
    var config = ServerConfig.onAnyPort().withManagementTokenFile(file);
    try (Matinee other = Matinee.start(config)) {
      String shown = "Authorization: Bearer a-token-of-the-operator";
      assertThat(RawHttp.send(other.managementPort(), "GET", "/api/now", "", shown).status())
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET    | /api/rooms/00000000         |                     | 404",
        "GET    | /api/rooms                  |                     | 404",
        "GET    | /api/now?find=%zz           |                     | 400",
        "GET    | /api/now?from=-1&count=1e9  |                     | 200",
        "PUT    | /api/now                    |                     | 405",
        "POST   | /api/now                    | {}                  | 404",
        "POST   | /api/close                  | {}                  | 404",
        "POST   | /api/rooms/00000000/close   | {}                  | 404",
        "POST   | /api/drain                  | {}                  | 400",
        "POST   | /api/drain                  | null                | 400",
        "POST   | /api/drain                  | {\"on\":\"yes\"}      | 400",
        "POST   | /api/announce               | {\"text\":\"  \"}     | 400",
        "POST   | /api/announce               | [                   | 400",
      })
  void OE1_what_makes_no_sense_is_refused(String method, String path, String body, int status)
      throws IOException {
    assertThat(asked(method, path, body == null ? "" : body).status()).isEqualTo(status);
  }

  @Test
  void OE2_a_room_is_shown_without_what_leads_there_or_was_said() throws IOException {
    try (RawSocket ana = RawSocket.open(server.port(), roomId)) {
      String seatToken = ana.hello("Ana").seatToken();
      ana.text("{\"type\":\"chat\",\"ref\":1,\"text\":\"a-secret-word\"}");
      ana.text(
          "{\"type\":\"cue\",\"ref\":2,\"media\":{\"source\":\"file\","
              + "\"address\":\"https://films.example.org/film.mp4?key=opens-it\"}}");
      ana.next(Event.CurrentChanged.class);
      String list = asked("GET", "/api/now?find=FILM", "").text();
      String one = asked("GET", "/api/rooms/" + mark(), "").text();
      assertThat(list + one)
          .contains("film.mp4", "chatPosted", "currentChanged", "\"Ana\"")
          .doesNotContain(roomId, seatToken, "a-secret-word", "opens-it", "films.example.org");
    }
  }

  @Test
  void OE2_the_list_is_found_through_sorted_and_turned() throws IOException {
    String other = Rooms.make(server.port());
    try (RawSocket ana = RawSocket.open(server.port(), other)) {
      ana.hello("Ana");
      JsonNode byPeople = now("?sort=people&count=1");
      assertThat(byPeople.at("/rooms/total").asInt()).isEqualTo(2);
      assertThat(byPeople.at("/rooms/shown")).hasSize(1);
      assertThat(byPeople.at("/rooms/shown/0/here").asInt()).isEqualTo(1);
      JsonNode rest = now("?sort=people&from=1&count=many");
      assertThat(rest.at("/rooms/shown")).hasSize(1);
      assertThat(rest.at("/rooms/shown/0/here").asInt()).isZero();
      assertThat(now("?find=no-such-title").at("/rooms/total").asInt()).isZero();
      assertThat(byPeople.at("/server/here").asInt()).isEqualTo(1);
      assertThat(byPeople.at("/server/connections").asInt()).isEqualTo(1);
    }
  }

  @Test
  void OE3_the_operator_locks_opens_and_closes_a_room() throws IOException {
    try (RawSocket ana = RawSocket.open(server.port(), roomId)) {
      ana.hello("Ana");
      act("/api/rooms/" + mark() + "/lock", "{\"on\":true}");
      var locked = ana.next(Event.SettingsChanged.class);
      assertThat(locked.settings().locked()).isTrue();
      assertThat(locked.stamp().by()).isNull();
      act("/api/rooms/" + mark() + "/lock", "{\"on\":false}");
      assertThat(ana.next(Event.SettingsChanged.class).settings().locked()).isFalse();
      act("/api/rooms/" + mark() + "/close", "");
      assertThat(ana.next(Event.RoomEnded.class).reason()).isEqualTo(Event.EndReason.CLOSED);
      assertThat(ana.next(ServerFrame.Closing.class).code()).isEqualTo(CloseCode.ROOM_CLOSED);
    }
    assertThat(now("").at("/rooms/total").asInt()).isZero();
  }

  @Test
  void OE4_an_announcement_reaches_a_room_or_all_and_is_not_kept() throws IOException {
    String other = Rooms.make(server.port());
    try (RawSocket ana = RawSocket.open(server.port(), roomId);
        RawSocket ben = RawSocket.open(server.port(), other)) {
      ana.hello("Ana");
      String marksOfAna = mark();
      ben.hello("Ben");
      act("/api/rooms/" + marksOfAna + "/announce", "{\"text\":\"to one\"}");
      act("/api/announce", "{\"text\":\"to all\"}");
      assertThat(ana.next(ServerFrame.Announcement.class).text()).isEqualTo("to one");
      assertThat(ana.next(ServerFrame.Announcement.class).text()).isEqualTo("to all");
      assertThat(ben.next(ServerFrame.Announcement.class).text()).isEqualTo("to all");
    }
  }

  @Test
  void OE5_a_server_that_drains_makes_no_rooms_and_lets_people_in() throws IOException {
    act("/api/drain", "{\"on\":true}");
    assertThat(RawHttp.get(server.managementPort(), "/health/ready").status()).isEqualTo(503);
    Answer refused = RawHttp.send(server.port(), "POST", "/api/rooms", "{}", JSON);
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.header("Retry-After")).isEqualTo("10");
    try (RawSocket late = RawSocket.open(server.port(), roomId)) {
      late.hello("Late");
    }
    act("/api/drain", "{\"on\":false}");
    assertThat(RawHttp.get(server.managementPort(), "/health/ready").status()).isEqualTo(200);
    assertThat(RawHttp.send(server.port(), "POST", "/api/rooms", "{}", JSON).status())
        .isEqualTo(201);
  }

  /// Of the room that somebody is in, or of the only one.
  private String mark() throws IOException {
    return now("?sort=people").at("/rooms/shown/0/mark").asString();
  }

  private JsonNode now(String query) throws IOException {
    return Rooms.json(asked("GET", "/api/now" + query, ""));
  }

  private void act(String path, String body) throws IOException {
    assertThat(asked("POST", path, body).text()).isEqualTo("{\"done\":true}");
  }

  private Answer asked(String method, String path, String body) throws IOException {
    return RawHttp.send(
        server.managementPort(), method, path, body, JSON, "Authorization: Bearer " + token());
  }

  private String token() {
    return server.operatorToken().text();
  }
}
