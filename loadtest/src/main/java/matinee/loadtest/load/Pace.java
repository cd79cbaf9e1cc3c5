package matinee.loadtest.load;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import matinee.loadtest.process.Vitals;

/// What a server carried in a while, and what that took.
///
/// @param aSecond deliveries, a second of time
/// @param aProcessorSecond deliveries, a second of the server's processor
/// @param server how busy its processor was with it, 1 for all the time
/// @param seats how busy the other was with those who ask; near 1, they are the bottleneck
record Pace(double aSecond, double aProcessorSecond, double server, double seats) {

  /// The beginning of a while.
  record Start(long nanos, long deliveries, double serverSeconds, double seatsSeconds) {

    static Start now(Target target, Hall hall) throws IOException {
      return new Start(
          System.nanoTime(),
          hall.count().deliveries(),
          Vitals.processorSeconds(target.pid()),
          Vitals.processorSeconds(ProcessHandle.current().pid()));
    }

    Pace until(Start end) {
      double seconds = (end.nanos - nanos) / (double) TimeUnit.SECONDS.toNanos(1);
      long carried = end.deliveries - deliveries;
      double processor = end.serverSeconds - serverSeconds;
      return new Pace(
          carried / seconds,
          processor > 0 ? carried / processor : 0,
          processor / seconds,
          (end.seatsSeconds - seatsSeconds) / seconds);
    }
  }
}
