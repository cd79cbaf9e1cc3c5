package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import matinee.protocol.ServerFrame;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The examples of `ops/`, run: Caddy and nginx as they are told there, Matinee behind them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealProxyTest {
  private static final int ROOMS_A_MINUTE = 4;

  /// Longer than Matinee is ever silent, which is what a proxy has to bear.
  private static final long SILENCE_NS = TimeUnit.SECONDS.toNanos(21);

  private static final Path FILMS = Path.of("..", "server", "media");
  private static final Path FILM = FILMS.resolve("Lanterns on the Lake.mp4");

  /// Each with visitors from addresses of its own.
  enum Proxy {
    CADDY(1),
    NGINX(2);

    private final int net;

    Proxy(int net) {
      this.net = net;
    }

    String visitor(int number) {
      return "127.0.%d.%d".formatted(net, number);
    }
  }

  private final Map<Proxy, InFront> doors = new EnumMap<>(Proxy.class);
  private final Map<Proxy, RawSocket> silent = new EnumMap<>(Proxy.class);
  @TempDir private static Path caddyFolder;
  @TempDir private static Path nginxFolder;
  private int port;
  private Matinee server;
  private long silentSince;

  @BeforeAll
  void start() throws Exception {
    port = InFront.freePort();
    server = matinee();
    doors.put(Proxy.CADDY, InFront.caddy(caddyFolder, port));
    doors.put(Proxy.NGINX, InFront.nginx(nginxFolder, port));
    for (Proxy proxy : Proxy.values()) {
      RawSocket quiet = visitor(proxy, 1).live(Rooms.make(port));
      quiet.hello("Quiet");
      silent.put(proxy, quiet);
    }
    silentSince = System.nanoTime();
  }

  /// It pings nobody meanwhile, so that it is the proxies' patience that is tried.
  private Matinee matinee() throws IOException {
    String[] asked = {
      "--port=" + port,
      "--management-port=0",
      "--media=" + FILMS,
      "--trusted-proxy=127.0.0.1",
      "--public-url=https://watch.example.org",
      "--limit-ping=40s",
      "--limit-silence=60s",
      "--limit-new-rooms=" + ROOMS_A_MINUTE
    };
    return Matinee.start(((Arguments.Run) Arguments.of(asked, Map.of())).config());
  }

  @AfterAll
  void stop() throws Exception {
    for (RawSocket one : silent.values()) {
      one.close();
    }
    for (InFront door : doors.values()) {
      door.close();
    }
    server.close();
  }

  private TlsVisitor visitor(Proxy proxy, int number) throws Exception {
    return TlsVisitor.at(doors.get(proxy), proxy.visitor(number));
  }

  @ParameterizedTest
  @EnumSource
  @Order(1)
  void RN1_the_page_comes_over_tls_which_is_asked_for_once(Proxy proxy) throws Exception {
    RawHttp.Answer page = visitor(proxy, 10).get("/");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("<title>Matinee");
    assertThat(page.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
    RawHttp.Answer list = visitor(proxy, 10).get("/api/media");
    assertThat(list.header("Cache-Control")).isEqualTo("no-store");
    assertThat(RawHttp.get(doors.get(proxy).plain(), "/", "Host: localhost").header("Location"))
        .startsWith("https://localhost");
  }

  @Test
  @Order(1)
  void RN1_behind_nginx_a_certificate_is_renewed_without_tls() throws Exception {
    Path challenge = nginxFolder.resolve(".well-known/acme-challenge/word");
    Files.createDirectories(challenge.getParent());
    Files.writeString(challenge, "mine");
    int plain = doors.get(Proxy.NGINX).plain();
    assertThat(RawHttp.get(plain, "/.well-known/acme-challenge/word").text()).isEqualTo("mine");
  }

  @ParameterizedTest
  @EnumSource
  @Order(1)
  void RN1_aroom_talks_and_its_browser_mark_is_for_tls_alone(Proxy proxy) throws Exception {
    TlsVisitor ana = visitor(proxy, 11);
    RawHttp.Answer made = ana.makeRoom();
    assertThat(made.status()).isEqualTo(201);
    String roomId = Rooms.json(made).path("roomId").stringValue();
    assertThat(made.text()).contains("https://watch.example.org/r/" + roomId);
    assertThat(ana.get("/r/" + roomId).header("Set-Cookie")).contains("Secure");
    try (RawSocket live = ana.live(roomId, "Origin: https://" + ana.host())) {
      live.hello("Ana");
      live.text("{\"type\":\"chat\",\"ref\":7,\"text\":\"Is it on?\"}");
      assertThat(live.next(ServerFrame.Done.class).ref()).isEqualTo(7);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Order(1)
  void RN1_apart_of_a_film_is_just_that_part(Proxy proxy) throws Exception {
    int from = 1_000_000;
    int to = from + 299_999;
    RawHttp.Answer part =
        visitor(proxy, 12)
            .get("/media/Lanterns%20on%20the%20Lake.mp4", "Range: bytes=" + from + "-" + to);
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.header("Content-Range"))
        .isEqualTo("bytes %d-%d/%d".formatted(from, to, Files.size(FILM)));
    byte[] whole = Files.readAllBytes(FILM);
    byte[] came = new byte[part.body().remaining()];
    part.body().get(came);
    assertThat(came).isEqualTo(Arrays.copyOfRange(whole, from, to + 1));
  }

  @ParameterizedTest
  @EnumSource
  @Order(1)
  void RN2_each_visitor_has_limits_of_their_own(Proxy proxy) throws Exception {
    TlsVisitor eager = visitor(proxy, 13);
    for (int i = 0; i < ROOMS_A_MINUTE; i++) {
      assertThat(eager.makeRoom().status()).isEqualTo(201);
    }
    assertThat(eager.makeRoom().status()).isEqualTo(429);
    assertThat(visitor(proxy, 14).makeRoom().status()).isEqualTo(201);
    assertThat(eager.makeRoom().status()).isEqualTo(429);
  }

  @ParameterizedTest
  @EnumSource
  @Order(1)
  void RN2_who_says_they_are_somebody_else_stays_who_they_are(Proxy proxy) throws Exception {
    TlsVisitor forger = visitor(proxy, 15);
    for (int i = 0; i < ROOMS_A_MINUTE; i++) {
      String other = "203.0.113." + i;
      RawHttp.Answer made =
          forger.makeRoom("X-Forwarded-For: " + other, "Forwarded: for=" + other + ";proto=https");
      assertThat(made.status()).isEqualTo(201);
    }
    for (List<String> claim :
        List.of(
            List.of("X-Forwarded-For: 203.0.113.99"),
            List.of("X-Forwarded-For: 203.0.113.99, 127.0.0.1"),
            List.of("Forwarded: for=203.0.113.99"),
            List.of("Forwarded: for=203.0.113.99", "X-Forwarded-For: 203.0.113.99"),
            List.of("X-Real-IP: 203.0.113.99", "True-Client-IP: 203.0.113.99"),
            List.of("Connection: close, X-Forwarded-For, X-Forwarded-Proto"))) {
      assertThat(forger.makeRoom(claim.toArray(String[]::new)).status())
          .as("%s", claim)
          .isEqualTo(429);
    }
    // Nor do they use up what is another's.
    assertThat(visitor(proxy, 16).makeRoom().status()).isEqualTo(201);
  }

  @ParameterizedTest
  @EnumSource
  @Order(1)
  void RN2_pages_of_other_origins_stay_out(Proxy proxy) throws Exception {
    String roomId = Rooms.make(port);
    TlsVisitor visitor = visitor(proxy, 17);
    for (String origin : List.of("https://evil.example", "http://" + visitor.host(), "null")) {
      assertThatThrownBy(() -> visitor.live(roomId, "Origin: " + origin))
          .as(origin)
          .hasMessageContaining(" 403 ");
      assertThatThrownBy(() -> visitor.live(roomId, "Origin: " + origin, "X-Forwarded-Proto: http"))
          .as(origin)
          .hasMessageContaining(" 403 ");
    }
    visitor.live(roomId, "Origin: https://watch.example.org").close();
  }

  @ParameterizedTest
  @EnumSource
  @Order(2)
  void RN1_alive_connection_may_be_silent(Proxy proxy) throws Exception {
    TimeUnit.NANOSECONDS.sleep(SILENCE_NS - (System.nanoTime() - silentSince));
    RawSocket quiet = silent.get(proxy);
    quiet.text("{\"type\":\"chat\",\"ref\":1,\"text\":\"Still here.\"}");
    assertThat(quiet.next(ServerFrame.Done.class).ref()).isEqualTo(1);
  }

  /// Last: it stops the server that all the others ask.
  @ParameterizedTest
  @EnumSource
  @Order(3)
  void RN3_astopped_server_is_said_and_it_goes_on_by_itself(Proxy proxy) throws Exception {
    TlsVisitor visitor = visitor(proxy, 18);
    server.close();
    for (String target : List.of("/", "/api/media", "/r/aaaaa-aaaaa-aaaaa")) {
      RawHttp.Answer answer = visitor.get(target);
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.header("Retry-After")).isEqualTo("5");
      assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
      assertThat(answer.text()).contains("Matinee is starting again");
    }
    assertThatThrownBy(() -> visitor.live("aaaaa-aaaaa-aaaaa")).hasMessageContaining(" 503 ");
    server = matinee();
    assertThat(visitor.get("/").status()).isEqualTo(200);
    try (RawSocket live = visitor.live(Rooms.make(port))) {
      assertThat(live.hello("Ana").room().members()).hasSize(1);
    }
  }
}
