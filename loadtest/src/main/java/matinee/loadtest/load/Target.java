package matinee.loadtest.load;

import java.io.IOException;
import java.net.InetSocketAddress;

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

  @Override
  void close();
}
