package matinee.loadtest.process;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Watches a server for a while, with a line every few seconds that says how it does.
///
/// @param pid the server's
/// @param deliveries how many there were so far
public record Pacing(long pid, LongSupplier deliveries, Consumer<String> progress) {
  private static final int PROGRESS_SECONDS = 4;

  public Pace watch(int seconds, String title) throws IOException, InterruptedException {
    Pace.Start start = now();
    Pace.Start latest = start;
    for (int left = seconds; left > 0; left -= PROGRESS_SECONDS) {
      TimeUnit.SECONDS.sleep(Math.min(left, PROGRESS_SECONDS));
      Pace.Start former = latest;
      latest = now();
      Pace pace = former.until(latest);
      progress.accept(
          "%s: %,d deliveries a second, %,d a processor-second, server %d %%, seats %d %%, others %d %%"
              .formatted(
                  title,
                  pace.aSecond(),
                  pace.aProcessorSecond(),
                  pace.server(),
                  pace.seats(),
                  pace.others()));
    }
    return start.until(latest);
  }

  private Pace.Start now() throws IOException {
    return Pace.Start.now(pid, deliveries.getAsLong());
  }
}
