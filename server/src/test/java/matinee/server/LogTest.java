package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.util.List;
import matinee.protocol.Event;
import matinee.protocol.ServerFrame;
import matinee.server.door.AddressBlock;
import matinee.server.ops.LogLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the log says of an evening, and what it does not.
class LogTest {
  private static final String ADDRESS = "203.0.113.77";
  private static final String FROM = "X-Forwarded-For: " + ADDRESS;
  private static final String WORDS = "between you and me";
  private static final String FORGED = "Eve\\nERROR forged\\u001b[31m";
  private static final String MARK = "[0-9a-f]{8}";

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void LO1_a_line_says_no_word_name_link_token_or_address(String format) throws IOException {
    String text;
    List<String> secrets;
    try (LogBook log = new LogBook(Level.DEBUG, format, false)) {
      secrets = evening();
      text = log.text();
    }
    assertThat(text).contains("A room was made", "A member was shut out", "A room ended");
    secrets.forEach(secret -> assertThat(text).doesNotContain(secret));
    assertThat(text).doesNotContain(ADDRESS, "127.0.0.1", WORDS, "forged", "Ana", "Zacharias");
  }

  @Test
  void LO1_with_log_addresses_it_says_where_who_made_a_room_is() throws IOException {
    try (LogBook log = new LogBook(Level.INFO, "text", true)) {
      evening();
      assertThat(log.lines())
          .anyMatch(line -> line.contains("A room was made") && line.contains(ADDRESS));
    }
  }

  @Test
  void LO2_one_room_can_be_followed_and_joins_and_commands_are_no_lines() throws IOException {
    try (LogBook log = new LogBook(Level.INFO, "text", false)) {
      evening();
      List<String> lines = log.lines().stream().map(line -> line.substring(13).strip()).toList();
      String mark = lines.get(2).replaceAll(".* room=(" + MARK + ") .*", "$1");
      assertThat(mark).matches(MARK);
      assertThat(lines).hasSize(7);
      assertThat(lines.get(0)).startsWith("INFO  Matinee: Matinee starts version=");
      assertThat(lines.get(1)).matches("INFO {2}Matinee: Matinee is ready host=loopback port=.*");
      assertThat(lines.get(2)).endsWith("A room was made room=" + mark + " planned=false");
      assertThat(lines.get(3))
          .endsWith("A member was shut out member=" + mark + "/2 by=" + mark + "/1");
      assertThat(lines.get(4))
          .matches(
              ".*A room ended room=%s why=ended seconds=\\d people=2 restored=false"
                  .formatted(mark));
      assertThat(lines.get(5)).contains("Matinee stops");
      assertThat(lines.get(6)).contains("Matinee has stopped");
    }
  }

  @Test
  void LO3_each_line_of_json_is_an_object_with_its_own_fields() throws IOException {
    List<String> lines;
    try (LogBook log = new LogBook(Level.DEBUG, "json", false)) {
      evening();
      lines = log.lines();
    }
    assertThat(lines).hasSizeGreaterThanOrEqualTo(7);
    for (String line : lines) {
      JsonNode one = new JsonMapper().readTree(line);
      assertThat(line).endsWith("}\n");
      assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
      assertThat(one.path("time").stringValue()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
      assertThat(one.path("level").isString()).isTrue();
      assertThat(one.path("logger").isString()).isTrue();
      assertThat(one.path("message").isString()).isTrue();
    }
    JsonNode ended =
        lines.stream()
            .filter(line -> line.contains("A room ended"))
            .map(line -> new JsonMapper().readTree(line))
            .findFirst()
            .orElseThrow();
    assertThat(ended.path("room").stringValue()).matches(MARK);
    assertThat(ended.path("people").intValue()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void LO4_nothing_that_somebody_wrote_ends_a_line_or_steers_a_terminal(String format) {
    Logger logger = new LoggerContext().getLogger("a");
    String hostile = "x\n12:00 ERROR forged\r\u001b[31m\u2028\u0085\u202e";
    Throwable thrown = new IllegalStateException(hostile, new IOException(hostile));
    var event = new LoggingEvent("a", logger, Level.INFO, "said: " + hostile, thrown, null);
    event.setKeyValuePairs(List.of(new KeyValuePair("why", hostile)));
    LogLines layout = new LogLines();
    layout.setFormat(format);
    String written = layout.doLayout(event);
    assertThat(written).contains("IllegalStateException", "LogTest");
    assertThat(written.lines()).noneMatch(line -> line.startsWith("12:00"));
    assertThat(written.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");
  }

  /// Two come, one talks and shuts the other out, and the room is ended.
  ///
  /// @return what nobody else may learn
  private static List<String> evening() throws IOException {
    ServerConfig config =
        ServerConfig.onAnyPort().withTrustedProxies(List.of(AddressBlock.of("127.0.0.1")));
    try (Matinee server = Matinee.start(config)) {
      int port = server.port();
      JsonNode made =
          Rooms.json(
              RawHttp.send(
                  port,
                  "POST",
                  "/api/rooms",
                  "{\"title\":\"Zacharias\"}",
                  "Content-Type: application/json",
                  FROM));
      String roomId = made.path("roomId").stringValue();
      String hostKey = made.path("hostKey").stringValue();
      try (RawSocket ana = RawSocket.open(port, roomId, FROM);
          RawSocket eve = RawSocket.open(port, roomId, FROM)) {
        ana.text("{\"type\":\"hello\",\"name\":\"Ana\",\"hostKey\":\"%s\"}".formatted(hostKey));
        String token = ana.next(ServerFrame.Welcome.class).seatToken();
        eve.hello(FORGED);
        eve.text("{\"type\":\"chat\",\"ref\":1,\"text\":\"" + FORGED + "\"}");
        ana.text("{\"type\":\"chat\",\"ref\":1,\"text\":\"" + WORDS + "\"}");
        eve.text("{\"type\":\"" + FORGED + "\",\"ref\":2}");
        assertThat(ana.next(Event.ChatPosted.class)).isNotNull();
        ana.text("{\"type\":\"remove\",\"ref\":2,\"memberId\":2}");
        assertThat(eve.end()).isInstanceOf(RawSocket.Heard.Closed.class);
        ana.text("{\"type\":\"endRoom\",\"ref\":3}");
        assertThat(ana.end()).isInstanceOf(RawSocket.Heard.Closed.class);
        return List.of(roomId, hostKey, token);
      }
    }
  }
}
