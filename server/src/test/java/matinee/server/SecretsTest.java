package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import matinee.protocol.Event;
import matinee.protocol.ServerFrame;
import matinee.protocol.ServerFrame.NewLink;
import matinee.server.door.AddressBlock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// A whole visit, with everything that can go wrong in it, and what the operator gets to see.
class SecretsTest {
  private static final String ADDRESS = "203.0.113.77";
  private static final String FROM = "X-Forwarded-For: " + ADDRESS;
  private static final String EVES = "EvesBrowserMark-24-chars";
  private static final String MARK = "Cookie: matinee-mark=" + EVES;
  private static final String NAME = "Zacharias";
  private static final String WORDS = "between you and me";
  private static final String JSON = "Content-Type: application/json";

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("matinee");

  @BeforeEach
  void listen() {
    ours.setLevel(Level.DEBUG);
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void listenNoMore() {
    root.detachAppender(log);
    ours.setLevel(null);
  }

  @Test
  void DR4_no_key_token_room_name_word_or_address_is_logged_or_counted() throws IOException {
    ServerConfig config =
        ServerConfig.onAnyPort().withTrustedProxies(List.of(AddressBlock.of("127.0.0.1")));
    List<String> secrets;
    String metrics;
    try (Matinee server = Matinee.start(config)) {
      secrets = visit(server.port());
      metrics = RawHttp.get(server.managementPort(), "/metrics").text();
    }
    assertThat(metrics).contains("matinee_refusals_total", "matinee_closes_total");
    for (String secret : secrets) {
      assertThat(metrics).doesNotContain(secret);
      assertThat(logged()).doesNotContain(secret);
    }
    assertThat(log.list).hasSizeLessThan(50);
  }

  /// @return what nobody else may learn
  private static List<String> visit(int port) throws IOException {
    var made = Rooms.json(RawHttp.send(port, "POST", "/api/rooms", "{}", JSON, FROM));
    String roomId = made.path("roomId").stringValue();
    String hostKey = made.path("hostKey").stringValue();
    String token;
    String code;
    NewLink link;
    try (RawSocket ana = RawSocket.open(port, roomId, FROM, MARK);
        RawSocket other = RawSocket.open(port, roomId);
        RawSocket eve = RawSocket.open(port, roomId, FROM, MARK)) {
      ana.text("{\"type\":\"hello\",\"name\":\"%s\",\"hostKey\":\"%s\"}".formatted(NAME, hostKey));
      token = ana.next(ServerFrame.Welcome.class).seatToken();
      ana.text("{\"type\":\"chat\",\"ref\":1,\"text\":\"" + WORDS + "\"}");
      assertThat(ana.next(Event.ChatPosted.class).message().text()).isEqualTo(WORDS);
      ana.text("{\"type\":\"pair\",\"ref\":5}");
      code = ana.next(ServerFrame.Paired.class).code();
      var eves = eve.hello("Eve");
      ana.text("{\"type\":\"remove\",\"ref\":6,\"memberId\":" + eves.memberId().value() + "}");
      assertThat(eve.end()).isInstanceOf(RawSocket.Heard.Closed.class);
      ana.text("{\"type\":\"turnLinkOver\",\"ref\":7}");
      link = ana.next(NewLink.class);
      for (String refused :
          List.of(
              "{\"type\":\"dance\",\"ref\":2,\"text\":\"" + WORDS + "\"}",
              "{\"type\":\"chat\",\"ref\":3,\"text\":\"\"}",
              "{\"type\":\"undo\",\"ref\":4}",
              "{\"type\":\"hello\",\"name\":\"" + NAME + "\",\"hostKey\":\"" + hostKey + "\"}")) {
        ana.text(refused);
        assertThat(ana.next(ServerFrame.Refused.class)).isNotNull();
      }
      other.text("{\"type\":\"hello\",\"hostKey\":\"" + hostKey + "\",");
      assertThat(other.end()).isInstanceOf(RawSocket.Heard.Closed.class);
      ana.frame(0x83, token.getBytes(java.nio.charset.StandardCharsets.UTF_8), true);
      var _ = ana.end();
    }
    String chat = "/api/rooms/" + roomId + "/chat?before=1";
    for (String path :
        List.of(
            chat,
            "/api/rooms/" + roomId,
            "/r/" + roomId,
            "/api/rooms/" + roomId + "/nowhere",
            "/api/rooms/" + roomId + "/live",
            "/api/rooms/" + roomId + "/%00" + hostKey,
            "/" + hostKey + "?seatToken=" + token)) {
      for (String bearer : List.of(token, token + "x", hostKey)) {
        var answer =
            RawHttp.get(port, path, FROM, "Authorization: Bearer " + bearer, "Referer: " + token);
        assertThat(answer.status()).isBetween(200, 499);
      }
    }
    assertThat(RawHttp.send(port, "POST", "/api/rooms", hostKey, JSON, FROM).status())
        .isEqualTo(400);
    assertThat(RawHttp.raw(port, "GET /" + token + "\u0000 HTTP/1.1\r\n\r\n").status())
        .isEqualTo(400);
    assertThat(RawHttp.get(port, "/", "Host: " + token + "@" + roomId).status()).isEqualTo(400);
    assertThat(RawHttp.get(port, "/", FROM, "X: " + token.repeat(500)).status()).isEqualTo(431);
    return List.of(
        roomId,
        hostKey,
        token,
        code,
        link.roomId(),
        link.hostKey(),
        EVES,
        ADDRESS,
        "127.0.0.1",
        NAME,
        WORDS);
  }

  private String logged() {
    return log.list.stream()
        .map(
            line ->
                line.getFormattedMessage()
                    + (line.getThrowableProxy() == null
                        ? ""
                        : ThrowableProxyUtil.asString(line.getThrowableProxy())))
        .collect(Collectors.joining("\n"));
  }
}
