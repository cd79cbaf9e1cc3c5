package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import matinee.protocol.ServerFrame;
import matinee.server.RawSocket.Heard;
import matinee.server.gateway.Rate;
import org.junit.jupiter.api.Test;

/// One who does not read, among those who do.
class SlowOnesTest {
  /// More than two kernels keep for a socket, and an outbox.
  private static final int MESSAGES = 2_500;

  @Test
  void GW3_one_who_does_not_read_is_cut_and_resumes_and_nobody_else_notices() throws IOException {
    ServerConfig config = ServerConfig.onAnyPort().withLimits(Rooms.talkative(Rate.UNLIMITED));
    try (LogBook log = new LogBook(Level.INFO, "text", false);
        Matinee server = Matinee.start(config)) {
      String roomId = Rooms.make(server.port());
      try (RawSocket ana = RawSocket.open(server.port(), roomId);
          RawSocket slow = RawSocket.open(server.port(), roomId)) {
        ana.hello("Ana");
        ServerFrame.Welcome before = slow.hello("Slow");
        String text = "🎬".repeat(1_000);
        for (int ref = 1; ref <= MESSAGES; ref++) {
          ana.text("{\"type\":\"chat\",\"ref\":" + ref + ",\"text\":\"" + text + "\"}");
          assertThat(ana.next(ServerFrame.Done.class).ref()).isEqualTo(ref);
        }
        assertThat(closes(server)).contains("code=\"too-slow\"");
        assertThat(slow.end()).isIn(new Heard.Closed(4001, "too-slow"), new Heard.Gone());
        try (RawSocket again = RawSocket.open(server.port(), roomId)) {
          again.text(
              "{\"type\":\"hello\",\"name\":\"Slow\",\"resume\":{\"seatToken\":\"%s\",\"epoch\":\"%s\",\"seq\":%d}}"
                  .formatted(before.seatToken(), before.epoch(), before.seq()));
          // So far behind is beyond what is kept: the same seat, and the room as it is.
          var welcome = again.next(ServerFrame.Welcome.class);
          assertThat(welcome.memberId()).isEqualTo(before.memberId());
          assertThat(welcome.seq()).isGreaterThan(MESSAGES);
          assertThat(log.text())
              .containsPattern("A slow connection was closed member=[0-9a-f]{8}/2\n");
        }
      }
    }
  }

  private static String closes(Matinee server) throws IOException {
    return RawHttp.get(server.managementPort(), "/metrics").text();
  }
}
