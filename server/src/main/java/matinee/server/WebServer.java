package matinee.server;

import java.io.IOException;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.concurrent.Executor;
import matinee.server.door.CertificateWatch;
import matinee.server.door.DoorLimits;
import matinee.server.door.GuardedConnector;
import matinee.server.door.RequestWatch;
import matinee.server.door.TrustedProxies;
import matinee.server.host.Timers;
import matinee.server.http.Allowance;
import matinee.server.http.Problems;
import matinee.server.http.SecurityHeaders;
import matinee.server.http.Turnstile;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import tools.jackson.databind.json.JsonMapper;

/// Jetty, set up: one bounded pool of threads and two doors, one for visitors and one for the
/// operator.
final class WebServer {
  private static final String VISITORS_DOOR = "visitors";
  private static final String OPERATORS_DOOR = "operator";
  private static final int MOST_THREADS = 64;
  private static final int FEWEST_THREADS = 4;
  private static final long STOP_TIMEOUT_MS = 3_000;
  private static final int LARGEST_HEADER = 8 * 1024;

  private final QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
  private final Server server = new Server(threads);
  private final DoorLimits limits;
  private final Timers timers;
  private final TrustedProxies proxies;
  private final ServerConnector visitors;
  private final ServerConnector operator;

  WebServer(
      ServerConfig config,
      JsonMapper mapper,
      Timers timers,
      Optional<CertificateWatch> certificate) {
    this.limits = config.limits().door();
    this.timers = timers;
    this.proxies = new TrustedProxies(config.trustedProxies());
    threads.setName("web");
    server.setErrorHandler(new Problems(mapper));
    server.setStopTimeout(STOP_TIMEOUT_MS);
    visitors = door(VISITORS_DOOR, config.host(), config.port(), certificate);
    operator =
        door(OPERATORS_DOOR, config.managementHost(), config.managementPort(), Optional.empty());
  }

  /// For work that is handed on.
  Executor executor() {
    return threads;
  }

  /// @param pace of all requests of a visitor's address
  void serve(Allowance pace, Handler.Abstract visited, Handler.Abstract management) {
    server.setHandler(new ByDoor(management, new Turnstile(pace, visited)));
  }

  void start() throws IOException {
    open(visitors);
    open(operator);
    try {
      server.start();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  int port() {
    return visitors.getLocalPort();
  }

  int managementPort() {
    return operator.getLocalPort();
  }

  void stop() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("Jetty did not stop", e);
    }
  }

  private ServerConnector door(
      String name, String host, int port, Optional<CertificateWatch> certificate) {
    HttpConfiguration ways = http();
    ways.addCustomizer(proxies);
    ways.addCustomizer(new RequestWatch());
    HttpConnectionFactory http = new HttpConnectionFactory(ways);
    ConnectionFactory[] speaks =
        certificate
            .map(known -> new ConnectionFactory[] {tls(known, http), http})
            .orElseGet(() -> new ConnectionFactory[] {http});
    ServerConnector connector =
        new GuardedConnector(server, limits, timers, proxies::include, speaks);
    connector.setName(name);
    connector.setHost(host);
    connector.setPort(port);
    connector.setAcceptedTcpNoDelay(true);
    server.addConnector(connector);
    return connector;
  }

  /// Whatever name a friend writes is answered; it is the browser's to say that the certificate
  /// does not know it. Jetty would answer 400 to each.
  private static SslConnectionFactory tls(
      CertificateWatch certificate, HttpConnectionFactory http) {
    SslConnectionFactory tls = new SslConnectionFactory(certificate.tls(), http.getProtocol());
    tls.setEnsureSecureRequestCustomizer(false);
    return tls;
  }

  /// How HTTP is spoken at every door.
  static HttpConfiguration http() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(LARGEST_HEADER);
    http.setUriCompliance(
        UriCompliance.from("RFC3986,AMBIGUOUS_PATH_ENCODING")); // a film may have a % in its name
    http.addCustomizer(new SecurityHeaders());
    return http;
  }

  private static void open(ServerConnector connector) throws IOException {
    try {
      connector.open();
    } catch (IOException | UnresolvedAddressException e) {
      String where = connector.getHost() + ":" + connector.getPort();
      throw new IOException(
          isInUse(e)
              ? "Port " + connector.getPort() + " is already in use; choose another."
              : "Cannot listen on " + where + ".",
          e);
    }
  }

  private static boolean isInUse(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return String.valueOf(cause.getMessage()).contains("in use");
      }
    }
    return false;
  }

  /// Which door a request came in by decides who answers it.
  private static final class ByDoor extends Handler.Sequence {
    private final Handler management;
    private final Handler visitors;

    ByDoor(Handler management, Handler visitors) {
      super(management, visitors);
      this.management = management;
      this.visitors = visitors;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      String door = request.getConnectionMetaData().getConnector().getName();
      Handler side = OPERATORS_DOOR.equals(door) ? management : visitors;
      return side.handle(request, response, callback);
    }
  }
}
