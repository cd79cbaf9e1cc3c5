package matinee.loadtest.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A room server that is measured, and how one speaks with it. It runs on the first processor of
/// this machine; who asks runs on another.
interface Target extends AutoCloseable {
  int PROCESSOR = 0;

  String name();

  /// Returns when it is ready.
  void start() throws IOException, InterruptedException;

  long pid();

  InetSocketAddress address();

  /// A room that nobody is in. Returns the path of its WebSocket.
  String newRoom() throws IOException, InterruptedException;

  Words words();

  /// What the first who sits in a new room says so that it is a room in use, one command after the
  /// other; nothing where there is no such thing.
  default List<byte[]> furnishing() {
    return List.of();
  }

  /// Whether nothing is left of those who went.
  boolean isEmpty() throws IOException, InterruptedException;

  /// Returns whether it is, before so many seconds are over.
  default boolean becomesEmpty(int seconds) throws IOException, InterruptedException {
    for (int i = 0; i < seconds; i++) {
      if (isEmpty()) {
        return true;
      }
      TimeUnit.SECONDS.sleep(1);
    }
    return isEmpty();
  }

  /// What it keeps once its garbage is gone.
  Memory memory() throws IOException, InterruptedException;

  @Override
  void close();
}
