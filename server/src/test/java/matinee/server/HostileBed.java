package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import matinee.protocol.ServerFrame;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;

/// A running server, a room with a friend in it, and a hostile connection to that room. Afterwards
/// the friend must still be able to chat, no connection is left over, and the log must be quiet.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostileBed {
  private static final String NOBODY = "matinee_connections 0.0";
  private static final int LOOKS = 2_000;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  Matinee server;
  String roomId = "";
  RawSocket friend;
  RawSocket hostile;
  private int chats;

  @BeforeAll
  void aServer() throws IOException {
    server = Matinee.start(ServerConfig.onAnyPort().withLimits(Rooms.generous()));
  }

  @BeforeEach
  void aRoomWithAFriend() throws IOException {
    roomId = Rooms.make(server.port());
    friend = RawSocket.open(server.port(), roomId);
    friend.hello("Ana");
    hostile = RawSocket.open(server.port(), roomId);
    log.list.clear();
    log.start();
    rootLogger().addAppender(log);
  }

  @AfterEach
  void theRoomIsUnharmedAndTheLogIsQuiet() throws IOException {
    rootLogger().detachAppender(log);
    friend.text("{\"type\":\"chat\",\"ref\":" + ++chats + ",\"text\":\"still here\"}");
    assertThat(friend.next(ServerFrame.Done.class).ref()).isEqualTo(chats);
    friend.close();
    hostile.close();
    nobodyIsLeft();
    assertThat(log.list).hasSizeLessThanOrEqualTo(1);
  }

  @AfterAll
  void theEnd() {
    server.close();
  }

  /// The sockets are closed; the server needs a moment to see it.
  private void nobodyIsLeft() throws IOException {
    String connections = "";
    for (int look = 0; look < LOOKS && !connections.equals(NOBODY); look++) {
      connections =
          RawHttp.get(server.managementPort(), "/metrics")
              .text()
              .lines()
              .filter(line -> line.startsWith("matinee_connections "))
              .findFirst()
              .orElse("");
    }
    assertThat(connections).isEqualTo(NOBODY);
  }

  private static Logger rootLogger() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
