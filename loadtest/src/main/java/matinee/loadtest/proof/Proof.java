package matinee.loadtest.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import matinee.loadtest.bot.Breaches;
import matinee.loadtest.bot.Breaches.Promise;
import matinee.loadtest.net.Loop;
import matinee.protocol.codec.WireCodec;

/// One proof on its way: it says how far it is, gathers claims and measurements, and ends with a
/// table, a JSON file and an exit code. For one thread.
public final class Proof {
  private static final int OUT_OF_TIME = 3;

  private final String name;
  private final Path folder;
  private final long startNanos = System.nanoTime();
  private final List<Claim> claims = new ArrayList<>();
  private final Map<String, Object> measured = new LinkedHashMap<>();

  /// @param found what was seen, in words
  private record Claim(String what, boolean holds, String found) {}

  /// One that begins now.
  ///
  /// @param folder where the results go
  /// @param longest it is broken off then, whatever happens
  public Proof(String name, Path folder, java.time.Duration longest) {
    this.name = name;
    this.folder = folder;
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                TimeUnit.SECONDS.sleep(longest.toSeconds());
              } catch (InterruptedException e) {
                return;
              }
              System.out.println("BROKEN OFF: " + name + " took longer than " + longest);
              System.exit(OUT_OF_TIME);
            });
  }

  public void progress(String line) {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startNanos);
    System.out.printf(Locale.ROOT, "%3d:%02d  %s%n", seconds / 60, seconds % 60, line);
  }

  public void claim(String what, boolean holds, String found) {
    claims.add(new Claim(what, holds, found));
  }

  /// A number for the record that nothing hangs on.
  public void measured(String what, Object value) {
    measured.put(what, value);
  }

  /// What the ledgers found: each promise is a claim.
  public void promises(Breaches breaches, Promise... promises) {
    for (Promise promise : promises.length == 0 ? Promise.values() : promises) {
      claim(
          promise.words(),
          breaches.of(promise) == 0,
          "%d breaches".formatted(breaches.of(promise)));
    }
    measured("breaches", breaches.stories());
  }

  public void bots(Loop... loops) {
    for (Loop loop : loops) {
      Throwable bug = loop.bug();
      if (bug != null) {
        claim("the bots themselves work", false, "%s".formatted(bug));
      }
    }
  }

  /// Prints the table and writes the file. Returns the exit code.
  public int finish() throws IOException {
    boolean holds = !claims.isEmpty() && claims.stream().allMatch(Claim::holds);
    System.out.println();
    measured.forEach((what, value) -> System.out.println("      " + what + ": " + value));
    System.out.println();
    int widest = claims.stream().mapToInt(claim -> claim.what().length()).max().orElse(0);
    for (Claim claim : claims) {
      System.out.printf(
          Locale.ROOT,
          "%s  %-" + Math.max(1, widest) + "s  %s%n",
          claim.holds() ? "PASS" : "FAIL",
          claim.what(),
          claim.found());
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("proof", name);
    result.put("holds", holds);
    result.put("seconds", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startNanos));
    result.put("machine", Machine.described());
    result.put("claims", claims);
    result.put("measured", measured);
    Files.createDirectories(folder);
    Path file = folder.resolve(name + ".json");
    Files.write(
        file, new WireCodec().mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(result));
    System.out.printf("%n%s: %s. Written to %s%n", name, holds ? "PASS" : "FAIL", file);
    return holds ? 0 : 1;
  }
}
