package matinee.server.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import matinee.protocol.ControlledBy;
import matinee.protocol.Event;
import matinee.protocol.codec.WireCodec;
import matinee.server.host.HostListener;
import matinee.server.host.HostParts;
import matinee.server.host.RoomDirectory;
import matinee.server.host.ServerClock;
import matinee.server.host.Unfollowed;
import matinee.server.log.MemoryRoomLog;
import matinee.server.room.RoomLimits;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;

class LivenessOverHttpTest {
  private static final int LOOKS = 6;

  private final CountDownLatch stuck = new CountDownLatch(1);
  private final CountDownLatch free = new CountDownLatch(1);
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void OP3_a_room_whose_thread_hangs_makes_the_server_say_503_until_it_goes_on() throws Exception {
    RoomDirectory rooms = new RoomDirectory(parts());
    Liveness liveness = new Liveness(nanos::get, rooms::turning, Runnable::run, Runnable::run);
    Server server = new Server();
    try (ServerConnector connector = new ServerConnector(server)) {
      connector.setHost("127.0.0.1");
      server.addConnector(connector);
      server.setHandler(
          new Management(
              new Readiness(), liveness, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)));
      server.start();
      Thread maker = Thread.startVirtualThread(() -> rooms.make("Friday", ControlledBy.EVERYONE));
      stuck.await();
      pass(liveness);
      HttpResponse<String> said = ask(connector.getLocalPort());
      assertThat(said.statusCode()).isEqualTo(503);
      assertThat(said.body())
          .isEqualTo("1 of the rooms have not got on with their work for 10 seconds.\n");
      free.countDown();
      maker.join();
      pass(liveness);
      said = ask(connector.getLocalPort());
      assertThat(said.statusCode()).isEqualTo(200);
      assertThat(said.body()).isEqualTo("live\n");
    } finally {
      free.countDown();
      server.stop();
    }
  }

  private void pass(Liveness liveness) {
    for (int look = 0; look < LOOKS; look++) {
      nanos.addAndGet(Liveness.EVERY.toNanos());
      liveness.look();
    }
  }

  /// A room that hangs while it tells of its first event.
  private HostParts parts() {
    RoomLimits limits = RoomLimits.DEFAULT;
    HostListener hangs =
        new HostListener() {
          @Override
          public void committed(Event event) {
            stuck.countDown();
            try {
              free.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    return Unfollowed.parts(
        limits,
        new ServerClock("test", 0, System::nanoTime),
        (Duration _, Runnable _) -> () -> {},
        new MemoryRoomLog(limits.keptEvents(), limits.keptBytes()),
        new WireCodec(),
        hangs,
        "test",
        Runnable::run,
        Runnable::run);
  }

  private static HttpResponse<String> ask(int port) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI live = URI.create("http://127.0.0.1:" + port + "/health/live");
      return http.send(HttpRequest.newBuilder(live).build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
