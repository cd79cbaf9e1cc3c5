package matinee.server;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import matinee.protocol.codec.WireCodec;
import matinee.server.door.CertificateWatch;
import matinee.server.door.GuardedConnector;
import matinee.server.gateway.AddressRates;
import matinee.server.gateway.GatewayParts;
import matinee.server.gateway.LiveEndpoint;
import matinee.server.gateway.Origins;
import matinee.server.gateway.OwnHost;
import matinee.server.host.HostParts;
import matinee.server.host.RoomDirectory;
import matinee.server.host.ServerClock;
import matinee.server.host.Timers;
import matinee.server.http.Links;
import matinee.server.http.Shelf;
import matinee.server.http.Web;
import matinee.server.ops.Drain;
import matinee.server.ops.HouseMeters;
import matinee.server.ops.JournalMeters;
import matinee.server.ops.Liveness;
import matinee.server.ops.Management;
import matinee.server.ops.Meters;
import matinee.server.ops.ProcessMeters;
import matinee.server.ops.Readiness;
import matinee.server.ops.page.Desk;
import matinee.server.ops.page.OperatorPage;
import matinee.server.ops.page.OperatorToken;
import matinee.server.traces.Traces;
import org.eclipse.jetty.server.Handler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// The whole server, put together, running from [#start] until it is closed. Starting and closing
/// are for one thread.
public final class Matinee implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Matinee.class);

  /// When those who are told that the server stops may come back.
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  /// How long they may take to hear it.
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final WebServer web;
  private final Keeping keeping;
  private final RoomDirectory rooms;
  private final LiveEndpoint live;
  private final Readiness readiness;
  private final Liveness liveness;
  private final ScheduledTimers timers;
  private final Optional<CertificateWatch> certificate;
  private final ProcessMeters processMeters;
  private final Traces traces;
  private final OperatorToken operatorToken;

  private Matinee(ServerConfig config, Runnable drained) throws IOException {
    var codec = new WireCodec();
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    this.traces = Traces.to(config.otlp(), Build.version());
    this.operatorToken =
        config.managementTokenFile() == null
            ? OperatorToken.drawn()
            : OperatorToken.in(config.managementTokenFile());
    this.timers = new ScheduledTimers();
    this.readiness = new Readiness();
    this.certificate = certificate(config, timers);
    this.web = new WebServer(config, codec.mapper(), timers, certificate);
    this.processMeters = new ProcessMeters(registry, Build.version(), web.executor());
    var meters = new Meters(registry);
    ServerLimits limits = config.limits();
    this.keeping =
        Keeping.of(
            config.kept(),
            limits.room(),
            web.executor(),
            () -> traces.journal(new JournalMeters(registry)));
    var clock = keeping.clock();
    this.rooms =
        new RoomDirectory(
            new HostParts(
                limits.room(),
                clock,
                timers,
                keeping.log(),
                codec,
                meters.host(),
                Build.version(),
                Runnable::run,
                web.executor(),
                traces.commands()));
    this.live =
        new LiveEndpoint(
            new GatewayParts(
                limits.gateway(), codec, clock, Ticker.systemTicker(), timers, meters.gateway()),
            rooms,
            new Origins(
                Stream.concat(config.origins().stream(), Stream.ofNullable(config.publicUrl()))),
            new OwnHost(config.publicUrl()),
            GuardedConnector::turnsEnd);
    this.liveness =
        new Liveness(
            System::nanoTime,
            rooms::turning,
            web.executor(),
            task -> timers.in(Duration.ZERO, task));
    new HouseMeters(registry, rooms::census, live::outgoing, System::nanoTime);
    readiness.bindTo(registry);
    liveness.bindTo(registry);
    web.serve(
        new AddressRates(limits.web().requests(), Ticker.systemTicker())::ask,
        traces.requests(new Handler.Sequence(live, site(config, codec.mapper()))),
        new Handler.Sequence(
            new Management(readiness, liveness, registry),
            new OperatorPage(
                operatorToken, desk(config, codec.mapper(), drained), codec.mapper())));
  }

  /// What visitors ask for over plain HTTP.
  private Web site(ServerConfig config, JsonMapper mapper) {
    return new Web(
        mapper,
        rooms,
        new Links(config.publicUrl()),
        Optional.ofNullable(config.media()).map(Shelf::new),
        config.limits().web(),
        Ticker.systemTicker(),
        readiness::isReady);
  }

  /// What the operator looks at, and drains the server from.
  private Desk desk(ServerConfig config, JsonMapper mapper, Runnable drained) {
    ServerClock clock = keeping.clock();
    var drain =
        new Drain(clock, timers, readiness, () -> live.connections() == 0, config.drain(), drained);
    return new Desk(
        rooms,
        live,
        clock,
        timers,
        web.executor(),
        drain,
        System::nanoTime,
        mapper,
        Build.version());
  }

  /// Starts a server and returns when it can be visited.
  ///
  /// @throws IOException when a port can't be listened on; its message is one sentence
  public static Matinee start(ServerConfig config) throws IOException {
    return start(config, () -> {});
  }

  /// … and says when it has drained, and may be closed (OE5).
  ///
  /// @param drained called once at most, on a thread that must not be held up
  public static Matinee start(ServerConfig config, Runnable drained) throws IOException {
    StartLines.starts(config);
    Matinee matinee = new Matinee(config, drained);
    try {
      matinee.keeping.restore(matinee.rooms);
      matinee.web.start();
      matinee.keeping.ready();
    } catch (IOException | RuntimeException e) {
      matinee.tearDown();
      throw e;
    }
    matinee.liveness.start();
    matinee.readiness.ready();
    StartLines.ready(config, matinee.port(), matinee.managementPort(), matinee.rooms.size());
    return matinee;
  }

  public int port() {
    return web.port();
  }

  /// What opens the operator's page.
  public OperatorToken operatorToken() {
    return operatorToken;
  }

  public int managementPort() {
    return web.managementPort();
  }

  /// Stops gracefully: nobody new is let in, everybody is told when to come back, and then the
  /// doors close.
  @Override
  public void close() {
    LOG.atInfo().addKeyValue("rooms", rooms.size()).log("Matinee stops");
    readiness.stopping();
    live.close(RETRY_AFTER);
    rooms.stop(RETRY_AFTER);
    try {
      live.drain(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    tearDown();
    LOG.info("Matinee has stopped");
  }

  private static Optional<CertificateWatch> certificate(ServerConfig config, Timers timers)
      throws IOException {
    return config.certificate() == null
        ? Optional.empty()
        : Optional.of(new CertificateWatch(config.certificate(), timers));
  }

  private void tearDown() {
    liveness.close();
    certificate.ifPresent(CertificateWatch::close);
    web.stop();
    timers.close();
    try {
      keeping.close();
    } catch (IOException e) {
      LOG.error("The rooms could not be kept for the next server", e);
    }
    processMeters.close();
    traces.close();
  }
}
