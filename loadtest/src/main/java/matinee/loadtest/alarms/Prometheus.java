package matinee.loadtest.alarms;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import matinee.protocol.codec.WireCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A real Prometheus that looks at one server each second. It ends with this process whatever
/// happens.
final class Prometheus implements AutoCloseable {
  private static final int STARTING_SECONDS = 30;
  private static final int STOPPING_SECONDS = 10;
  private static final int OK = 200;
  private static final WireCodec CODEC = new WireCodec();

  private final HttpClient http;
  private final URI url;
  private final Process process;

  private Prometheus(HttpClient http, URI url, Process process) {
    this.http = http;
    this.url = url;
    this.process = process;
  }

  /// Returns when it has seen the server once: until then it may well say that it is gone.
  ///
  /// @param folder for its data; what was there is gone
  /// @param target the server's management port
  static Prometheus start(HttpClient http, Path folder, String rules, String target, int port)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("rules.yml"), rules);
    Path config = Files.writeString(folder.resolve("prometheus.yml"), lookingAt(target));
    Path data = Files.createTempDirectory(folder, "data");
    ProcessBuilder builder =
        new ProcessBuilder(
                "prometheus",
                "--config.file=" + config,
                "--storage.tsdb.path=" + data,
                "--web.listen-address=127.0.0.1:" + port)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("prometheus.log").toFile());
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new IOException(
          "The alarms need Prometheus: install it (Debian: apt-get install prometheus).", e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    Prometheus started = new Prometheus(http, URI.create("http://127.0.0.1:" + port), process);
    for (int second = 0; second < STARTING_SECONDS; second++) {
      if (started.hasSeenTheServer()) {
        return started;
      }
      TimeUnit.SECONDS.sleep(1);
    }
    process.destroyForcibly();
    throw new IOException("Prometheus did not come up; see " + folder + "/prometheus.log");
  }

  private boolean hasSeenTheServer() throws InterruptedException {
    String up = ask("/api/v1/query?query=up");
    return up != null && up.contains("\"1\"]");
  }

  /// The names of the alerts that fire now.
  Set<String> firing() throws IOException, InterruptedException {
    return alerts(true);
  }

  /// The same with those that are about to.
  Set<String> firingOrPending() throws IOException, InterruptedException {
    return alerts(false);
  }

  private static String lookingAt(String target) {
    return """
        global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s}
        rule_files: [rules.yml]
        scrape_configs:
          - job_name: matinee
            static_configs: [{targets: ["%s"]}]
        """
        .formatted(target);
  }

  private Set<String> alerts(boolean firingAlone) throws IOException, InterruptedException {
    String said = ask("/api/v1/alerts");
    if (said == null) {
      throw new IOException("Prometheus does not answer");
    }
    Set<String> names = new TreeSet<>();
    for (JsonNode alert : CODEC.mapper().readTree(said).path("data").path("alerts")) {
      if (!firingAlone || alert.path("state").stringValue("").equals("firing")) {
        names.add(alert.path("labels").path("alertname").stringValue(""));
      }
    }
    return names;
  }

  private @Nullable String ask(String path) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(url.resolve(path)).build();
      HttpResponse<String> said = http.send(request, HttpResponse.BodyHandlers.ofString());
      return said.statusCode() == OK ? said.body() : null;
    } catch (IOException e) {
      return null; // it does not listen yet
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
