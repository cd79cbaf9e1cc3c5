package matinee.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a server with a journal tells of itself, and the names in it.
record Scrape(String text) {
  private static final Pattern TYPE = Pattern.compile("^# TYPE (\\w+) (\\w+)$", Pattern.MULTILINE);
  private static final Pattern SAMPLE = Pattern.compile("^(\\w+)(?:\\{| )", Pattern.MULTILINE);

  /// Of one that has collected its garbage once: before that there is nothing to tell of it.
  static Scrape ofAServer(Path folder) throws IOException, InterruptedException {
    ServerConfig config =
        ServerConfig.onAnyPort().withKept(new KeptRooms(folder.resolve("journal"), null));
    try (Matinee server = Matinee.start(config)) {
      Scrape scrape;
      int tries = 0;
      do {
        System.gc();
        Thread.sleep(200);
        scrape = new Scrape(RawHttp.get(server.managementPort(), "/metrics").text());
      } while (!scrape.text().contains("jvm_gc_pause_seconds_sum") && ++tries < 50);
      return scrape;
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
    return SAMPLE
        .matcher(text)
        .results()
        .map(sample -> sample.group(1))
        .collect(Collectors.toSet());
  }
}
