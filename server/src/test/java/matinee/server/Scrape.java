package matinee.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a server with a journal tells of itself, and the names in it.
record Scrape(String text) {
  /// Micrometer tells these once the garbage was collected, and a test does not wait for that.
  private static final List<String> AFTER_A_COLLECTION =
      List.of("jvm_gc_pause_seconds_sum", "jvm_gc_pause_seconds_max");

  private static final Pattern TYPE = Pattern.compile("^# TYPE (\\w+) (\\w+)$", Pattern.MULTILINE);
  private static final Pattern SAMPLE = Pattern.compile("^(\\w+)(?:\\{| )", Pattern.MULTILINE);

  static Scrape ofAServer(Path folder) throws IOException {
    ServerConfig config =
        ServerConfig.onAnyPort().withKept(new KeptRooms(folder.resolve("journal"), null));
    try (Matinee server = Matinee.start(config)) {
      return new Scrape(RawHttp.get(server.managementPort(), "/metrics").text());
    }
  }

  /// Of each metric, without what Micrometer tells beside a histogram.
  Set<String> ours() {
    return TYPE.matcher(text)
        .results()
        .filter(type -> type.group(1).startsWith("matinee_"))
        .map(type -> type.group(1))
        .filter(name -> !name.endsWith("_max"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// What a query may ask for.
  Set<String> samples() {
    Set<String> names = new TreeSet<>(AFTER_A_COLLECTION);
    SAMPLE.matcher(text).results().forEach(sample -> names.add(sample.group(1)));
    return names;
  }
}
