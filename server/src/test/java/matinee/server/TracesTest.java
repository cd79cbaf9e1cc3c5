package matinee.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import matinee.protocol.ServerFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a collector of traces gets, and what is loaded when there is none.
class TracesTest {
  private static final String WORDS = "between you and me";

  @TempDir private Path folder;

  @Test
  void LO5_a_collector_gets_the_way_of_a_request_a_command_and_a_commit() throws IOException {
    Queue<String> got = new ConcurrentLinkedQueue<>();
    HttpServer collector =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext(
        "/v1/traces",
        exchange -> {
          got.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    collector.start();
    try {
      String roomId = talk(collector.getAddress().getPort());
      String all = String.join("", got); // spans in Protobuf, their texts as they are
      assertThat(all)
          .contains("matinee", "POST /api/rooms", "GET /api/rooms/{room}/live")
          .contains("command postChat", "outcome", "done", "journal.commit", "committed")
          .doesNotContain(roomId, WORDS, "Ana", "127.0.0.1");
    } finally {
      collector.stop(0);
    }
  }

  @Test
  void LO5_a_collector_that_is_not_there_harms_nobody() throws IOException {
    try (LogBook log = new LogBook(ch.qos.logback.classic.Level.INFO, "text", false)) {
      assertThat(talk(1)).isNotEmpty();
      assertThat(log.text()).contains("Traces can't be handed over");
    }
  }

  @Test
  void LO5_without_a_collector_nothing_of_it_is_loaded() throws Exception {
    Path loaded = folder.resolve("loaded");
    try (ServerProcess process =
        ServerProcess.start(
            List.of("-Xlog:class+load:file=" + loaded), "--port=0", "--management-port=0")) {
      Rooms.make(process.port());
      process.stop();
      assertThat(process.exit()).isZero();
    }
    assertThat(Files.readString(loaded))
        .contains("matinee.server.traces.NoTraces")
        .doesNotContain(
            "io.opentelemetry", "io.micrometer.tracing", "matinee.server.traces.ObservedTraces ");
  }

  private String talk(int collector) throws IOException {
    ServerConfig config =
        ServerConfig.onAnyPort()
            .withKept(new KeptRooms(folder.resolve("rooms"), null))
            .withOtlp(URI.create("http://127.0.0.1:" + collector + "/"));
    try (Matinee server = Matinee.start(config)) {
      String roomId = Rooms.make(server.port());
      try (RawSocket ana = RawSocket.open(server.port(), roomId)) {
        ana.hello("Ana");
        ana.text("{\"type\":\"chat\",\"ref\":1,\"text\":\"" + WORDS + "\"}");
        assertThat(ana.next(ServerFrame.Done.class).ref()).isEqualTo(1);
      }
      return roomId;
    } // closing it hands over what is left
  }
}
