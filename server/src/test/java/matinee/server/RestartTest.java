package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import matinee.protocol.Event;
import matinee.protocol.Playback;
import matinee.protocol.ServerFrame;
import matinee.protocol.ServerFrame.Done;
import matinee.protocol.ServerFrame.Resumed;
import matinee.protocol.ServerFrame.Welcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Real processes, one after the other, on one folder: what the next one knows of what the last one
/// said.
class RestartTest {
  private static final String FILM =
      "{\"type\":\"cue\",\"ref\":1,\"media\":{\"source\":\"file\",\"address\":\"/media/film.mp4\"}}";
  private static final String CHAT = "{\"type\":\"chat\",\"ref\":%d,\"text\":\"line %d\"}";
  private static final String RESUME =
      "{\"type\":\"hello\",\"name\":\"Ana\",\"resume\":{\"seatToken\":\"%s\",\"epoch\":\"%s\",\"seq\":%d}}";

  @TempDir Path folder;

  @Test
  void EV5_RP1_what_was_answered_for_outlives_kill_minus_nine()
      throws IOException, InterruptedException {
    String roomId;
    Welcome ana;
    long lastSeq = 0;
    Playback playing;
    ClockBounds before;
    try (ServerProcess server = start("--journal")) {
      int port = server.port();
      roomId = Rooms.make(port);
      try (RawSocket socket = RawSocket.open(port, roomId)) {
        ana = socket.hello("Ana");
        socket.text(FILM);
        lastSeq = socket.next(Done.class).seq();
        socket.text("{\"type\":\"play\",\"ref\":2,\"itemId\":1,\"seenSeq\":%d}".formatted(lastSeq));
        playing = socket.next(Event.PlaybackChanged.class).playback();
        socket.next(Done.class);
        for (int n = 10; n < 60; n++) {
          socket.text(CHAT.formatted(n, n));
          lastSeq = socket.next(Done.class).seq();
        }
        before = ClockBounds.of(socket);
        socket.text(CHAT.formatted(60, 60)); // perhaps it was written, perhaps it was not
        server.kill();
      }
    }
    try (ServerProcess server = start("--journal");
        RawSocket socket = RawSocket.open(server.port(), roomId)) {
      socket.text(RESUME.formatted(ana.seatToken(), ana.epoch(), lastSeq));
      Resumed resumed = socket.next(Resumed.class);
      assertThat(resumed.memberId()).isEqualTo(ana.memberId());
      assertThat(socket.next(Event.RoomRestored.class).away()).containsExactly(ana.memberId());
      assertThat(socket.next(Event.MemberBack.class).memberId()).isEqualTo(ana.memberId());
      ClockBounds after = ClockBounds.of(socket);
      assertThat(after.clockId()).isNotEqualTo(before.clockId());
      assertThat(after.overlaps(before)).as("%s goes on as %s", after, before).isTrue();
      socket.text(CHAT.formatted(59, 59)); // its answer may have been lost
      assertThat(socket.next(Done.class).seq()).isEqualTo(lastSeq);
    }
    try (ServerProcess server = start("--journal");
        RawSocket socket = RawSocket.open(server.port(), roomId)) {
      socket.text(RESUME.formatted(ana.seatToken(), "none", 0));
      Welcome welcome = socket.next(Welcome.class);
      assertThat(welcome.room().playback()).isEqualTo(playing);
      Set<String> said = new TreeSet<>();
      welcome.room().chat().forEach(message -> assertThat(said.add(message.text())).isTrue());
      assertThat(said).hasSizeBetween(50, 51).contains("line 10", "line 59");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--journal", "--state"})
  void EV6_a_graceful_stop_hands_every_room_over(String how)
      throws IOException, InterruptedException {
    String roomId;
    Welcome ana;
    try (ServerProcess server = start(how)) {
      int port = server.port();
      roomId = Rooms.make(port);
      try (RawSocket socket = RawSocket.open(port, roomId)) {
        ana = socket.hello("Ana");
        socket.text(CHAT.formatted(1, 1));
        socket.next(Done.class);
        server.stop();
        assertThat(socket.next(ServerFrame.Closing.class).retryAfterMs()).isPositive();
      }
      assertThat(server.exit()).isZero();
    }
    try (ServerProcess server = start(how);
        RawSocket socket = RawSocket.open(server.port(), roomId)) {
      socket.text(RESUME.formatted(ana.seatToken(), ana.epoch(), ana.seq()));
      socket.next(Resumed.class);
      assertThat(socket.next(Event.ChatPosted.class).message().text()).isEqualTo("line 1");
      socket.next(Event.RoomRestored.class);
      socket.next(Event.MemberBack.class);
    }
  }

  @Test
  void EV6_what_was_handed_over_is_handed_over_once() throws IOException, InterruptedException {
    String roomId;
    try (ServerProcess server = start("--state")) {
      roomId = Rooms.make(server.port());
      server.stop();
      assertThat(server.exit()).isZero();
    }
    try (ServerProcess server = start("--state")) {
      assertThat(RawHttp.get(server.port(), "/api/rooms/" + roomId).status()).isEqualTo(200);
      server.kill();
    }
    try (ServerProcess server = start("--state")) {
      assertThat(RawHttp.get(server.port(), "/api/rooms/" + roomId).status()).isEqualTo(404);
    }
  }

  @Test
  void two_servers_do_not_share_a_folder() throws IOException, InterruptedException {
    try (ServerProcess first = start("--journal")) {
      first.port();
      try (ServerProcess second = start("--state")) {
        assertThat(second.errors())
            .hasSize(2) // the first says what starts
            .last()
            .asString()
            .startsWith("matinee: Another server keeps its rooms in ");
        assertThat(second.exit()).isEqualTo(1);
      }
    }
  }

  private ServerProcess start(String how) throws IOException {
    return ServerProcess.start(
        "--port", "0", "--management-port", "0", "--limit-chat", "0", how, folder.toString());
  }

  /// Server time less our own monotonic time: it can't be told exactly, but it lies between these.
  private record ClockBounds(String clockId, double leastMs, double mostMs) {
    static ClockBounds of(RawSocket socket) throws IOException {
      double sentMs = nowMs();
      socket.text("{\"type\":\"clock\",\"t1Ms\":1}");
      ServerFrame.ClockReply reply = socket.next(ServerFrame.ClockReply.class);
      return new ClockBounds(reply.clockId(), reply.t3Ms() - nowMs(), reply.t2Ms() - sentMs);
    }

    boolean overlaps(ClockBounds other) {
      return leastMs <= other.mostMs && other.leastMs <= mostMs;
    }

    private static double nowMs() {
      return System.nanoTime() / 1e6;
    }
  }
}
