package matinee.server.gateway;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// All connections that are open now, so that a stopping server can tell each and wait until they
/// have heard. Safe for any thread.
final class OpenConnections {
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch drained = new CountDownLatch(1);
  private volatile Duration retryAfter = Duration.ZERO;
  private volatile boolean stopping;

  void add(Connection connection) {
    open.add(connection);
    if (stopping) {
      connection.restarting(retryAfter); // it slipped in while the doors closed
    }
  }

  void remove(Connection connection) {
    open.remove(connection);
    if (stopping && open.isEmpty()) {
      drained.countDown();
    }
  }

  /// Those that are farthest behind, the farthest first.
  List<SlowClient> slowest(int leastBytes, int most) {
    return open.stream()
        .filter(connection -> connection.waitingBytes() >= leastBytes)
        .flatMap(connection -> connection.behind().stream())
        .sorted(Comparator.comparingInt(SlowClient::waitingBytes).reversed())
        .limit(most)
        .toList();
  }

  int count() {
    return open.size();
  }

  Outgoing outgoing() {
    Outgoing all = Outgoing.NOTHING;
    for (Connection connection : open) {
      all = all.and(connection.waitingBytes());
    }
    return all;
  }

  boolean isStopping() {
    return stopping;
  }

  /// From now on nobody is let in.
  void stop(Duration comeBackAfter) {
    retryAfter = comeBackAfter;
    stopping = true;
  }

  /// Tells everybody, and waits until they are gone or the patience is.
  void drain(Duration patience) throws InterruptedException {
    open.forEach(connection -> connection.restarting(retryAfter));
    if (!open.isEmpty() && !drained.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      open.clear();
    }
  }
}
