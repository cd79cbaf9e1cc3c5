package matinee.loadtest.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What a server carried in a while, and what that took.
///
/// @param aSecond deliveries (or whatever is counted), a second of time
/// @param aProcessorSecond deliveries, a second of the server's processor
/// @param server how busy its processor was with it, in percent
/// @param seats how busy the other was with those who ask; near 100, they are the bottleneck
/// @param others what everybody else on this machine took of a processor; the numbers of a busy
///   machine are worth nothing
public record Pace(long aSecond, long aProcessorSecond, long server, long seats, long others) {
  private static final double TICKS_A_SECOND = 100;

  /// The beginning of a while.
  public record Start(
      long nanos, long deliveries, double serverSeconds, double seatsSeconds, double allSeconds) {

    /// This moment.
    ///
    /// @param pid the server's
    /// @param deliveries so far
    public static Start now(long pid, long deliveries) throws IOException {
      return new Start(
          System.nanoTime(),
          deliveries,
          Vitals.processorSeconds(pid),
          Vitals.processorSeconds(ProcessHandle.current().pid()),
          secondsOfAll());
    }

    public Pace until(Start end) {
      double seconds = (end.nanos - nanos) / (double) TimeUnit.SECONDS.toNanos(1);
      long carried = end.deliveries - deliveries;
      double server = end.serverSeconds - serverSeconds;
      double seats = end.seatsSeconds - seatsSeconds;
      double others = Math.max(0, end.allSeconds - allSeconds - server - seats);
      return new Pace(
          Math.round(carried / seconds),
          server > 0 ? Math.round(carried / server) : 0,
          Math.round(100 * server / seconds),
          Math.round(100 * seats / seconds),
          Math.round(100 * others / seconds));
    }

    /// What all processors have done since the machine began, but for waiting.
    private static double secondsOfAll() throws IOException {
      try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
        String[] ticks = lines.findFirst().orElse("").split(" +", -1);
        double idle = Double.parseDouble(ticks[4]) + Double.parseDouble(ticks[5]);
        double all = Arrays.stream(ticks, 1, 9).mapToDouble(Double::parseDouble).sum();
        return (all - idle) / TICKS_A_SECOND;
      }
    }
  }
}
