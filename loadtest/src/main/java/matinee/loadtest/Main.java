package matinee.loadtest;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;

/// `java -jar loadtest.jar URL [ROOMS] [SECONDS] [MESSAGES A SECOND]`: a small load against a
/// server on this machine. Exits with 1 when a single delivery was lost.
public final class Main {
  private static final double MICROS_A_MS = 1_000;

  private Main() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    URI server = URI.create(args.length > 0 ? args[0] : "http://127.0.0.1:8080");
    if (!"127.0.0.1".equals(server.getHost()) && !"localhost".equals(server.getHost())) {
      System.err.println("The load test is for a server on this machine: 127.0.0.1 or localhost.");
      System.exit(2);
    }
    int rooms = number(args, 1, 5, 200);
    int seconds = number(args, 2, 10, 300);
    int rate = number(args, 3, 20, 10_000);
    try (Evening evening = new Evening(server, rooms)) {
      Evening.Result result = evening.chat(seconds, rate);
      System.out.printf(
          Locale.ROOT,
          "%d bots in %d rooms: %d messages, %d deliveries, %d lost; delivery p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
          result.bots(),
          rooms,
          result.said(),
          result.heard(),
          result.lost(),
          result.micros().getValueAtPercentile(50) / MICROS_A_MS,
          result.micros().getValueAtPercentile(99) / MICROS_A_MS,
          result.micros().getMaxValue() / MICROS_A_MS);
      if (result.lost() != 0) {
        System.exit(1);
      }
    }
  }

  private static int number(String[] args, int at, int otherwise, int most) {
    return args.length > at ? Math.clamp(Integer.parseInt(args[at]), 1, most) : otherwise;
  }
}
