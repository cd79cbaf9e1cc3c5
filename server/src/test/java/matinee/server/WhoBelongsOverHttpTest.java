package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import matinee.protocol.Event;
import matinee.protocol.ServerFrame;
import matinee.protocol.ServerFrame.Knocking;
import matinee.protocol.ServerFrame.NewLink;
import matinee.protocol.ServerFrame.Welcome;
import matinee.server.RawSocket.Heard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Marks, removals and links that were turned over, as they go over the wire of a running server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoBelongsOverHttpTest {
  private static final String JSON = "Content-Type: application/json";
  private static final Pattern MARK = Pattern.compile("matinee-mark=([A-Za-z0-9_-]{24});.*");
  private static final String EVES = "EvesBrowserMark-24-chars";

  private Matinee server;
  private int port;

  @BeforeAll
  void start() throws IOException {
    server = Matinee.start(ServerConfig.onAnyPort().withLimits(Rooms.generous()));
    port = server.port();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void ST6_a_browser_gets_its_mark_with_the_page_and_keeps_it() throws IOException {
    String cookie = RawHttp.get(port, "/r/" + Rooms.make(port)).header("Set-Cookie");
    Matcher mark = MARK.matcher(cookie);
    assertThat(mark.matches()).as(cookie).isTrue();
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=34560000");
    assertThat(cookie).doesNotContain("Secure").doesNotContain("Domain"); // this is plain http
    var again = RawHttp.get(port, "/", "Cookie: other=1; matinee-mark=" + mark.group(1));
    assertThat(again.headers()).doesNotContainKey("set-cookie");
    assertThat(RawHttp.get(port, "/").header("Set-Cookie")).isNotEqualTo(cookie);
    assertThat(RawHttp.get(port, "/").header("Cache-Control")).contains("private");
    assertThat(RawHttp.send(port, "POST", "/api/rooms", "{}", JSON).header("Set-Cookie"))
        .matches(MARK);
    assertThat(RawHttp.get(port, "/api/media").headers()).doesNotContainKey("set-cookie");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matinee-mark=",
        "matinee-mark=short",
        "matinee-mark=\"quoted quoted quoted q\"",
        "matinee-mark=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "matinee-mark=with space in the middle",
        "matinee-mark=%00%00%00%00%00%00%00%00",
        "=;=;=,,matinee-mark",
      })
  void ST6_a_mark_that_is_not_of_our_making_is_none(String cookie) throws IOException {
    assertThat(RawHttp.get(port, "/", "Cookie: " + cookie).header("Set-Cookie")).matches(MARK);
    try (RawSocket socket = RawSocket.open(port, Rooms.make(port), "Cookie: " + cookie)) {
      assertThat(socket.hello("Ana").memberId().value()).isEqualTo(1);
    }
  }

  @Test
  void ST6_a_removed_browser_is_closed_removed_and_its_address_knocks() throws IOException {
    JsonNode made = Rooms.make(port, "{}");
    String roomId = made.path("roomId").stringValue();
    try (RawSocket ana = RawSocket.open(port, roomId);
        RawSocket eve = RawSocket.open(port, roomId, "Cookie: matinee-mark=" + EVES)) {
      enterAsHost(ana, made);
      Welcome eves = eve.hello("Eve");
      ana.text("{\"type\":\"remove\",\"ref\":1,\"memberId\":" + eves.memberId().value() + "}");
      assertThat(eve.end()).isEqualTo(new Heard.Closed(4507, "removed"));
      try (RawSocket reload = RawSocket.open(port, roomId, "Cookie: matinee-mark=" + EVES)) {
        reload.text("{\"type\":\"hello\",\"name\":\"Somebody else\"}");
        assertThat(reload.end()).isInstanceOf(Heard.Closed.class);
      }
      try (RawSocket noCookie = RawSocket.open(port, roomId)) {
        noCookie.text("{\"type\":\"hello\",\"name\":\"Nora\"}");
        assertThat(noCookie.next(Knocking.class)).isNotNull();
        ServerFrame.Knocks knocks = ana.next(ServerFrame.Knocks.class);
        while (knocks.knocks().isEmpty()) {
          knocks = ana.next(ServerFrame.Knocks.class);
        }
        long knockId = knocks.knocks().getFirst().knockId().value();
        ana.text("{\"type\":\"admit\",\"ref\":2,\"knockId\":" + knockId + ",\"yes\":true}");
        assertThat(noCookie.next(Welcome.class).room().members()).hasSize(2);
      }
    }
  }

  @Test
  void RM7_an_old_link_is_gone_over_http_and_good_for_seats_over_the_socket() throws IOException {
    JsonNode made = Rooms.make(port, "{}");
    String old = made.path("roomId").stringValue();
    try (RawSocket ana = RawSocket.open(port, old);
        RawSocket ben = RawSocket.open(port, old)) {
      enterAsHost(ana, made);
      Welcome bens = ben.hello("Ben");
      ana.text("{\"type\":\"turnLinkOver\",\"ref\":1}");
      String now = ana.next(NewLink.class).roomId();
      assertThat(ben.next(Event.LinkTurnedOver.class).roomId()).isEqualTo(now);
      assertThat(RawHttp.get(port, "/api/rooms/" + old).status()).isEqualTo(410);
      assertThat(RawHttp.get(port, "/r/" + old, "Accept: text/html").status()).isEqualTo(410);
      assertThat(RawHttp.get(port, "/api/rooms/" + now).status()).isEqualTo(200);
      assertThat(RawHttp.get(port, "/r/" + now).status()).isEqualTo(200);
      String chat = "/chat?before=9";
      String bearer = "Authorization: Bearer " + bens.seatToken();
      assertThat(RawHttp.get(port, "/api/rooms/" + old + chat, bearer).status()).isEqualTo(200);
      assertThat(RawHttp.get(port, "/api/rooms/" + old + chat).status()).isEqualTo(401);
      assertThat(
              RawHttp.get(port, "/api/rooms/" + old + chat, "Authorization: Bearer guess").status())
          .isEqualTo(401);
      try (RawSocket back = RawSocket.open(port, old)) {
        back.text(
            "{\"type\":\"hello\",\"name\":\"Ben\",\"resume\":{\"seatToken\":\""
                + bens.seatToken()
                + "\",\"epoch\":\"none\",\"seq\":0}}");
        assertThat(back.next(Welcome.class).roomId()).isEqualTo(now);
      }
      try (RawSocket stranger = RawSocket.open(port, old)) {
        stranger.text("{\"type\":\"hello\",\"name\":\"Mallory\"}");
        assertThat(stranger.end()).isEqualTo(new Heard.Closed(4510, "link-turned-over"));
      }
    }
  }

  private static void enterAsHost(RawSocket socket, JsonNode made) throws IOException {
    String hostKey = made.path("hostKey").stringValue();
    socket.text("{\"type\":\"hello\",\"name\":\"Ana\",\"hostKey\":\"" + hostKey + "\"}");
    socket.next(Welcome.class);
  }
}
