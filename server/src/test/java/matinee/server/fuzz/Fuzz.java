package matinee.server.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs Jazzer on one target, in a process of its own, for a while. When it finds something the
/// input is in `server/target/fuzz`, to be kept in `server/src/test/fuzz` with its mend; what it
/// has grown there is where the next run begins.
final class Fuzz {
  private static final Path WORK = Path.of("target", "fuzz");
  private static final String MOST_HEAP = "-Xmx1g";
  private static final Duration AT_MOST = Duration.ofMinutes(2);
  private static final Pattern STATUS =
      Pattern.compile("#(\\d+)\\s.*cov: (\\d+) ft: (\\d+) corp: (\\d+).*exec/s: (\\d+).*");
  private static final Pattern FRAMES = Pattern.compile("frames: (\\d+)");

  /// How long it is to go on.
  sealed interface Until {
    /// The same inputs each time, as long as the seed and the code are the same.
    record Fed(int inputs) implements Until {}

    record Over(Duration time) implements Until {}
  }

  /// How often one target was fed, and what came of it.
  ///
  /// @param frames frames sent or, of HTTP, answers read
  /// @param report all that the fuzzer said, when it found something; else empty
  record Outcome(
      Target target, Duration took, long executions, long frames, long coverage, String report) {
    @Override
    public String toString() {
      return "%-8s %,10d inputs, %,11d frames (%,.0f a second), %,6d places reached, %s"
          .formatted(
              target.label(),
              executions,
              frames,
              frames / (took.toMillis() / 1e3),
              coverage,
              report.isEmpty() ? "nothing found" : "FOUND SOMETHING");
    }
  }

  private Fuzz() {}

  static Outcome run(Target target, Until until, long seed)
      throws IOException, InterruptedException {
    Path grown = Files.createDirectories(WORK.resolve(target.label()));
    Path seeds = Files.createDirectories(WORK.resolve(target.label() + "-seeds"));
    for (Map.Entry<String, byte[]> one : Seeds.of(target).entrySet()) {
      Files.write(seeds.resolve(one.getKey()), one.getValue());
    }
    Path words = WORK.resolve(target.label() + ".dict");
    Files.writeString(words, Seeds.dictionary(target));
    List<String> command = new ArrayList<>(jazzer(target, until));
    command.addAll(options(until));
    command.addAll(
        List.of(
            "-dict=" + words,
            "-seed=" + seed,
            "-timeout=60",
            "-rss_limit_mb=4096",
            "-max_len=4096",
            "-artifact_prefix=" + WORK.resolve(target.label()) + "-",
            grown.toString(),
            seeds.toString()));
    if (Files.isDirectory(target.corpus())) {
      command.add(target.corpus().toString());
    }
    long begin = System.nanoTime();
    Process fuzzer = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader out = fuzzer.inputReader()) {
      return heard(target, out, fuzzer, begin);
    } finally {
      fuzzer.destroy();
    }
  }

  private static List<String> options(Until until) {
    return switch (until) {
      case Until.Fed(int inputs) ->
          List.of("-runs=" + inputs, "-max_total_time=" + AT_MOST.toSeconds());
      case Until.Over(Duration time) -> List.of("-max_total_time=" + time.toSeconds());
    };
  }

  /// A short run is over before the better of the two compilers has paid for itself.
  private static String compiler(Until until) {
    return switch (until) {
      case Until.Fed _ -> "-XX:TieredStopAtLevel=1";
      case Until.Over _ -> "-XX:+TieredCompilation";
    };
  }

  private static List<String> jazzer(Target target, Until until) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        MOST_HEAP,
        compiler(until),
        "-XX:+EnableDynamicAgentLoading",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-cp",
        System.getProperty("java.class.path"),
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + target.type.getName(),
        "--instrumentation_includes=" + target.instrumented,
        "--reproducer_path=" + WORK);
  }

  private static Outcome heard(Target target, BufferedReader out, Process fuzzer, long begin)
      throws IOException, InterruptedException {
    StringBuilder said = new StringBuilder();
    long executions = 0;
    long frames = 0;
    long coverage = 0;
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher status = STATUS.matcher(line);
      Matcher counted = FRAMES.matcher(line);
      if (status.matches()) {
        executions = Long.parseLong(status.group(1));
        coverage = Long.parseLong(status.group(2));
      } else if (counted.matches()) {
        frames = Long.parseLong(counted.group(1));
      } else if (!line.startsWith("INFO: ")) {
        said.append(line).append('\n');
      }
    }
    boolean quiet = fuzzer.waitFor() == 0;
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    return new Outcome(target, took, executions, frames, coverage, quiet ? "" : said.toString());
  }
}
