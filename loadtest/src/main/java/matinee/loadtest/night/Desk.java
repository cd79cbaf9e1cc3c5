package matinee.loadtest.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import matinee.loadtest.proof.Proof;

/// `Desk SERVER.JAR RESULTS [ROOMS] [MOST SECONDS] [JVM…]`: full rooms of members who watch, for
/// whoever looks at them at the operator's page. Says on standard output where that is, with what
/// opens it and the server's process, and ends when its standard input does.
final class Desk {
  private static final List<Integer> DEFAULTS = List.of(2_000, 900);
  private static final String TOKEN = "the-token-of-this-proof";

  private Desk() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    System.exit(run(Arguments.of(args, DEFAULTS)));
  }

  private static int run(Arguments args) throws IOException, InterruptedException {
    Proof proof = new Proof("desk", args.results(), Duration.ofSeconds(args.number(1)));
    Path token = Files.writeString(args.results().resolve("desk-token"), TOKEN);
    List<String> flags = List.of("--management-token-file", token.toString());
    try (Showing showing =
        Showing.open(
            proof, "desk", args.jar(), args.results(), args.jvm(), flags, args.number(0))) {
      showing.night().watchAtEase();
      System.out.printf(
          "The desk is at %s/#%s of %d%n",
          showing.server().management(), TOKEN, showing.server().pid());
      System.out.flush();
      while (System.in.read() >= 0) {} // until nobody is there who would say more
    }
    return proof.finish();
  }
}
